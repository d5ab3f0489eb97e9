"""Makes a smaller variant of a Kokoro ONNX file by ONNX Runtime's own tools, ready for `ttsmark models import`.

    python quantize_int8.py kokoro-v1.0.onnx voices-v1.0.bin kokoro-own-int8
    python quantize_int8.py kokoro-v1.0.onnx voices-v1.0.bin kokoro-own-matmul --ops MatMul,Gemm,LSTM
    python quantize_int8.py kokoro-v1.0.onnx voices-v1.0.bin kokoro-own-fp16 --fp16

Writes a folder with the model, its voices and, where one lies beside the model, config.json. Dynamic quantisation turns
convolutions into ConvInteger, which ONNX Runtime computes slowly on a CPU and not at all on CUDA; --ops leaves them
alone. Metadata stay as they are, so that stand-in weights stay known as such. Needs quantize_requirements.txt.
"""

import argparse
import logging
import shutil
from pathlib import Path

import onnx
from onnxruntime import InferenceSession
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.float16 import convert_float_to_float16


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("voices", type=Path)
    parser.add_argument("out", type=Path, help="folder to write, named as the id will end")
    parser.add_argument("--per-channel", action="store_true", help="a scale for each output channel")
    parser.add_argument("--ops", help="operators to quantise, MatMul,Gemm,LSTM for example; all known ones otherwise")
    parser.add_argument("--unsigned", action="store_true", help="uint8 weights instead of int8")
    parser.add_argument("--fp16", action="store_true", help="half precision instead of 8 bits")
    return parser.parse_args()


def convert(chosen: argparse.Namespace, target: Path) -> None:
    if chosen.fp16:
        half = convert_float_to_float16(onnx.load(chosen.model), keep_io_types=True)
        onnx.save(half, target)
    else:
        quantize_dynamic(
            chosen.model,
            target,
            op_types_to_quantize=chosen.ops.split(",") if chosen.ops else None,
            per_channel=chosen.per_channel,
            weight_type=QuantType.QUInt8 if chosen.unsigned else QuantType.QInt8,
        )


def keep_metadata(source: Path, target: Path) -> None:
    """Some converters drop it, and with it the vocabulary and the word that weights are stand-ins; then loads the file."""
    metadata = {entry.key: entry.value for entry in onnx.load(source, load_external_data=False).metadata_props}
    model = onnx.load(target)
    onnx.helper.set_model_props(model, metadata)
    onnx.save(model, target)
    InferenceSession(target, providers=["CPUExecutionProvider"])


def main() -> None:
    chosen = arguments()
    # What it cannot quantise it says tensor by tensor.
    logging.getLogger().setLevel(logging.ERROR)
    chosen.out.mkdir(parents=True)
    target = chosen.out / "model.onnx"
    convert(chosen, target)
    keep_metadata(chosen.model, target)
    shutil.copyfile(chosen.voices, chosen.out / ("voices" + chosen.voices.suffix))
    config = chosen.model.with_name("config.json")
    if config.is_file():
        shutil.copyfile(config, chosen.out / "config.json")
    before, after = chosen.model.stat().st_size, target.stat().st_size
    print(f"{target}: {after:,} bytes, {after / before:.0%} of {before:,}")
    print(f"Next: ./ttsmark models import --from {chosen.out} --id kokoro-82m-NAME")
    print("Then 'model: kokoro-82m-NAME' in a plan, or one of the values of the factor 'model' in a sweep.")


main()
