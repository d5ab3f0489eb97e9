/** How figures went on from run to run: a JSON Lines file that is only ever added to, and the questions put to it. */
package dev.ttsmark.harness.history;
