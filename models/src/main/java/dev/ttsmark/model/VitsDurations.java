package dev.ttsmark.model;

import dev.ttsmark.model.VitsSkeleton.Tensor;
import java.util.Arrays;

/**
 * Makes the duration predictor of a stand-in speak at the published rate: about 0.055 s for each character and 1.2 s for
 * the ends. Zero padding is the one thing by which the network can tell the ends of a text, so channel 0 carries a
 * constant whose convolution vanishes everywhere else, and that channel widens the first bin of the last spline.
 */
final class VitsDurations {

    private static final float CONSTANT = 20;
    private static final float END_PULL = 3;
    private static final float DAMPED = 0.2f;

    private static final String PREDICTOR = "duration_predictor.";
    private static final String LAST_SPLINE = PREDICTOR + "flows.2.";

    private VitsDurations() {}

    static void plant(Tensor tensor, float[] values) {
        if (!tensor.name().startsWith(PREDICTOR)) {
            return;
        }
        int width = values.length / tensor.shape().get(0);
        switch (tensor.name().substring(PREDICTOR.length())) {
            case "conv_pre.weight", "flows.2.conv_pre.weight" -> row(values, 0, width);
            case "conv_pre.bias" -> values[0] = CONSTANT;
            case "conv_proj.bias" -> values[0] = -CONSTANT;
            case "conv_proj.weight", "conv_dds.convs_pointwise.2.weight" -> {
                row(values, 0, width);
                values[0] = 1;
            }
            case "conv_dds.convs_dilated.2.weight" -> {
                values[0] = -0.5f;
                values[1] = 1;
                values[2] = -0.5f;
            }
            case "conv_dds.convs_dilated.0.weight",
                    "conv_dds.convs_dilated.1.weight",
                    "conv_dds.convs_pointwise.0.weight",
                    "conv_dds.convs_pointwise.1.weight" -> row(values, 0, width);
            case "flows.0.translate" -> Arrays.fill(values, 0);
            case "flows.0.log_scale" -> Arrays.fill(values, 0);
            default -> spline(tensor, values, width);
        }
    }

    private static void spline(Tensor tensor, float[] values, int width) {
        if (tensor.name().endsWith(".conv_proj.weight")) {
            for (int i = 0; i < values.length; i++) {
                values[i] *= DAMPED;
            }
            if (tensor.name().startsWith(LAST_SPLINE)) {
                values[0] = END_PULL;
            }
        } else if (tensor.name().startsWith(LAST_SPLINE)
                && tensor.name().contains("convs_")
                && tensor.name().endsWith(".weight")) {
            row(values, 0, width);
        }
    }

    private static void row(float[] values, int row, int width) {
        Arrays.fill(values, row * width, (row + 1) * width, 0);
    }
}
