/** What engines do under load: levels judged by a service level objective, and the largest level that meets it. */
package dev.ttsmark.harness.load;
