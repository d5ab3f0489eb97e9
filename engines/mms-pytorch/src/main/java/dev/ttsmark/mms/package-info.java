/** MMS-TTS (VITS) on DJL PyTorch: characters to ids, one network in three steps, samples. */
package dev.ttsmark.mms;
