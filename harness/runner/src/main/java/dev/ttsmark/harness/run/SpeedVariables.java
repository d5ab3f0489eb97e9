package dev.ttsmark.harness.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Environment variables that allocators, thread pools and runtimes read, so that figures can be had again. */
final class SpeedVariables {

    private static final List<String> BEGINNINGS = List.of(
            "GLIBC_TUNABLES",
            "MALLOC_",
            "TCMALLOC_",
            "LD_PRELOAD",
            "LD_LIBRARY_PATH",
            "OMP_",
            "GOMP_",
            "KMP_",
            "MKL_",
            "OPENBLAS_",
            "ONEDNN_",
            "DNNL_",
            "TTSMARK_ONNXRUNTIME",
            "TTSMARK_LIBTORCH",
            "ORT_",
            "ONNX_",
            "TORCH_",
            "PYTORCH_",
            "CUDA_",
            "CUDNN_",
            "NVIDIA_TF32_OVERRIDE",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS");

    private SpeedVariables() {}

    /** Those of {@code all} that matter, sorted by name. */
    static Map<String, String> of(Map<String, String> all) {
        Map<String, String> found = new TreeMap<>(all);
        found.keySet().removeIf(name -> BEGINNINGS.stream().noneMatch(name::startsWith));
        return found;
    }
}
