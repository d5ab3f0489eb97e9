/** Model files: what is published where, what is on disk, and stand-in weights for what is not. */
package dev.ttsmark.model;
