/**
 * An engine under load: who asks when, who waits, what each heard. What happens is decided on one {@link
 * dev.ttsmark.harness.run.load.Timeline}, so that the same load can be put on a scripted service in no time at all.
 */
package dev.ttsmark.harness.run.load;
