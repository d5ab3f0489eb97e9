/** The one place that calls the system's espeak-ng. */
package dev.ttsmark.text.espeak;
