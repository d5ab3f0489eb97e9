/** Published weights as they lie in files: safetensors, and PyTorch's checkpoints read without running their code. */
package dev.ttsmark.model.checkpoint;
