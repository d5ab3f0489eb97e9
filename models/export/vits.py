"""VITS for inference on one sentence, laid out for speed: tensors are rows [length, channels] or channels-last images
[1, channels, 1, length] of the same memory, so that convolutions need no reordering and linear layers no transposing.

Attribute names are those of transformers' VitsModel, so that `load_state_dict` takes its folded state as it is. What only
training needs (posterior encoder, the duration predictor's post flows, its second flow) is not here.
"""

import math
from typing import List

import torch
import torch.nn.functional as F
from torch import Tensor, nn

# A quarter of an hour: no text that fits the network needs more, and hostile weights may ask for any number.
MAX_FRAMES = 60_000

# Values of an activation that the decoder works on at once: small enough for memory to be used again and again.
PIECE = 1 << 20

# Frames, some eight seconds: a longer stretch is rare, and rounding its length up would cost more than it saves.
LONG = 512


def rows(image: Tensor) -> Tensor:
    return image.permute(0, 2, 3, 1).reshape(image.size(3), image.size(1))


def image(rows: Tensor) -> Tensor:
    return rows.reshape(1, 1, rows.size(0), rows.size(1)).permute(0, 3, 1, 2)


def silence(x: Tensor, existing: int) -> Tensor:
    """Zeroes the rows of an image from `existing` on, in place: what lies behind the end is nothing, as padding is."""
    if existing < x.size(3):
        x.narrow(3, existing, x.size(3) - existing).zero_()
    return x


def stepped(length: int) -> int:
    """Up to the next of four lengths from each power of two to the next. oneDNN prepares and keeps a convolution for each
    length that it sees, so what comes in any length is computed in these; what lies behind is zeros and is dropped."""
    step = 4
    while 8 * step < length:
        step *= 2
    return (length + step - 1) // step * step


def stretched(image: Tensor, length: int) -> Tensor:
    """With zeros behind."""
    return image if image.size(3) >= length else F.pad(image, [0, length - image.size(3)])


def stepped_rows(x: Tensor) -> Tensor:
    """As many rows as are stepped; those behind are zeros."""
    return F.pad(x, [0, 0, 0, stepped(x.size(0)) - x.size(0)])


class Conv(nn.Module):
    """One-dimensional convolution over rows, with zero padding that keeps the length."""

    def __init__(self, inputs: int, outputs: int, kernel: int, dilation: int = 1, groups: int = 1, bias: bool = True):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(outputs, inputs // groups, kernel))
        self.bias = nn.Parameter(torch.zeros(outputs)) if bias else None
        self.padding = (kernel - 1) * dilation // 2
        self.dilation = dilation
        self.groups = groups

    def forward(self, x: Tensor) -> Tensor:
        return F.conv2d(
            x, self.weight.unsqueeze(2), self.bias, 1, [0, self.padding], [1, self.dilation], self.groups)


class Pointwise(nn.Module):
    """Convolution of kernel 1: a linear layer over rows."""

    def __init__(self, inputs: int, outputs: int):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(outputs, inputs, 1))
        self.bias = nn.Parameter(torch.zeros(outputs))

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, self.weight.squeeze(2), self.bias)


class Attention(nn.Module):
    """Self-attention in which each position also sees the offsets -window..window by a learned embedding."""

    def __init__(self, config):
        super().__init__()
        size = config.hidden_size
        self.heads = config.num_attention_heads
        self.head = size // self.heads
        self.window = config.window_size
        self.q_proj, self.k_proj = nn.Linear(size, size), nn.Linear(size, size)
        self.v_proj, self.out_proj = nn.Linear(size, size), nn.Linear(size, size)
        self.emb_rel_k = nn.Parameter(torch.zeros(1, 2 * self.window + 1, self.head))
        self.emb_rel_v = nn.Parameter(torch.zeros(1, 2 * self.window + 1, self.head))

    def split(self, x: Tensor) -> Tensor:
        return x.view(x.size(0), self.heads, self.head).transpose(0, 1)

    def band(self, padded: Tensor) -> Tensor:
        """View [heads, length, 2 window + 1] of the diagonals nearest the main one in [heads, length, length + 2 window]."""
        length, width = padded.size(1), padded.size(2)
        return padded.as_strided([self.heads, length, 2 * self.window + 1], [length * width, width + 1, 1])

    def forward(self, x: Tensor) -> Tensor:
        length = x.size(0)
        q = self.split(self.q_proj(x) * (self.head**-0.5))
        k, v = self.split(self.k_proj(x)), self.split(self.v_proj(x))
        padded = torch.zeros([self.heads, length, length + 2 * self.window], dtype=x.dtype, device=x.device)
        self.band(padded).copy_(torch.matmul(q, self.emb_rel_k[0].t()))
        inner = padded.narrow(2, self.window, length)
        weights = F.softmax(torch.baddbmm(inner, q, k.transpose(1, 2)), dim=-1)
        padded.zero_()
        inner.copy_(weights)
        out = torch.bmm(weights, v) + torch.matmul(self.band(padded), self.emb_rel_v[0])
        return self.out_proj(out.transpose(0, 1).reshape(length, self.heads * self.head))


class FeedForward(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.conv_1 = Conv(config.hidden_size, config.ffn_dim, config.ffn_kernel_size)
        self.conv_2 = Conv(config.ffn_dim, config.hidden_size, config.ffn_kernel_size)

    def forward(self, x: Tensor) -> Tensor:
        hidden = silence(self.conv_1(image(stepped_rows(x))).relu_(), x.size(0))
        return rows(self.conv_2(hidden)).narrow(0, 0, x.size(0))


class EncoderLayer(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.attention = Attention(config)
        self.layer_norm = nn.LayerNorm(config.hidden_size, eps=config.layer_norm_eps)
        self.feed_forward = FeedForward(config)
        self.final_layer_norm = nn.LayerNorm(config.hidden_size, eps=config.layer_norm_eps)

    def forward(self, x: Tensor) -> Tensor:
        x = self.layer_norm(x + self.attention(x))
        return self.final_layer_norm(x + self.feed_forward(x))


class Encoder(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.layers = nn.ModuleList([EncoderLayer(config) for _ in range(config.num_hidden_layers)])

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers:
            x = layer(x)
        return x


class TextEncoder(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.embed_tokens = nn.Embedding(config.vocab_size, config.hidden_size)
        self.scale = math.sqrt(config.hidden_size)
        self.encoder = Encoder(config)
        self.project = Pointwise(config.hidden_size, config.flow_size * 2)

    def forward(self, ids: Tensor) -> Tensor:
        return self.encoder(self.embed_tokens(ids) * self.scale)


class SeparableConvs(nn.Module):
    def __init__(self, config):
        super().__init__()
        channels, kernel, layers = config.hidden_size, config.duration_predictor_kernel_size, config.depth_separable_num_layers
        self.convs_dilated = nn.ModuleList(
            [Conv(channels, channels, kernel, dilation=kernel**i, groups=channels) for i in range(layers)])
        self.convs_pointwise = nn.ModuleList([Pointwise(channels, channels) for _ in range(layers)])
        self.norms_1 = nn.ModuleList([nn.LayerNorm(channels) for _ in range(layers)])
        self.norms_2 = nn.ModuleList([nn.LayerNorm(channels) for _ in range(layers)])

    def forward(self, x: Tensor) -> Tensor:
        length = x.size(0)
        x = stepped_rows(x)
        for dilated, pointwise, norm_1, norm_2 in zip(
                self.convs_dilated, self.convs_pointwise, self.norms_1, self.norms_2):
            y = F.gelu(norm_1(rows(dilated(silence(image(x), length)))))
            x = x + F.gelu(norm_2(pointwise(y)))
        return x.narrow(0, 0, length)


class SplineFlow(nn.Module):
    """Inverse of a monotonic rational-quadratic spline on [-bound, bound], the identity outside (Durkan et al. 2019)."""

    def __init__(self, config):
        super().__init__()
        channels = config.hidden_size
        self.bins = config.duration_predictor_flow_bins
        self.bound = float(config.duration_predictor_tail_bound)
        self.scale = 1.0 / math.sqrt(channels)
        self.floor = 1e-3
        self.edge = math.log(math.exp(1 - self.floor) - 1)
        self.conv_pre = Pointwise(1, channels)
        self.conv_dds = SeparableConvs(config)
        self.conv_proj = Pointwise(channels, 3 * self.bins - 1)

    def knots(self, logits: Tensor) -> Tensor:
        """Bin edges [length, bins + 1] from -bound to bound."""
        shares = self.floor + (1 - self.floor * self.bins) * F.softmax(logits * self.scale, dim=-1)
        inner = torch.cumsum(shares, -1).narrow(1, 0, self.bins - 1) * (2 * self.bound) - self.bound
        return F.pad(F.pad(inner, [1, 0], value=-self.bound), [0, 1], value=self.bound)

    def forward(self, x: Tensor, given: Tensor, condition: Tensor) -> Tensor:
        parameters = self.conv_proj(self.conv_dds(self.conv_pre(given) + condition))
        xs = self.knots(parameters.narrow(1, 0, self.bins))
        ys = self.knots(parameters.narrow(1, self.bins, self.bins))
        slopes = self.floor + F.softplus(F.pad(parameters.narrow(1, 2 * self.bins, self.bins - 1), [1, 1], value=self.edge))
        inside = x.clamp(-self.bound, self.bound)
        bin = (inside >= ys.narrow(1, 1, self.bins - 1)).sum(1, keepdim=True)
        left, bottom = xs.gather(1, bin), ys.gather(1, bin)
        width, height = xs.gather(1, bin + 1) - left, ys.gather(1, bin + 1) - bottom
        slope, next_slope = slopes.gather(1, bin), slopes.gather(1, bin + 1)
        rise = height / width
        excess = (inside - bottom) * (slope + next_slope - 2 * rise)
        a, b = height * (rise - slope) + excess, height * slope - excess
        c = -rise * (inside - bottom)
        root = (2 * c) / (-b - torch.sqrt(b.square() - 4 * a * c))
        return torch.where((x >= -self.bound) & (x <= self.bound), root * width + left, x)


class Affine(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.translate = nn.Parameter(torch.zeros(config.depth_separable_channels, 1))
        self.log_scale = nn.Parameter(torch.zeros(config.depth_separable_channels, 1))

    def forward(self, x: Tensor) -> Tensor:
        return (x - self.translate[0]) * torch.exp(-self.log_scale[0])


class DurationPredictor(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.conv_pre = Pointwise(config.hidden_size, config.hidden_size)
        self.conv_dds = SeparableConvs(config)
        self.conv_proj = Pointwise(config.hidden_size, config.hidden_size)
        assert config.duration_predictor_num_flows == 4, "forward names the flows one by one"
        splines = [SplineFlow(config) for _ in range(3)]
        self.flows = nn.ModuleList([Affine(config), nn.Identity(), *splines])

    def forward(self, hidden: Tensor, noise: Tensor) -> Tensor:
        """hidden [length, channels], noise [2, length] -> log duration [length, 1]"""
        condition = self.conv_proj(self.conv_dds(self.conv_pre(hidden)))
        a, b = noise[1].unsqueeze(1), noise[0].unsqueeze(1)
        b = self.flows[4](b, a, condition)
        a = self.flows[3](a, b, condition)
        b = self.flows[2](b, a, condition)
        return self.flows[0](torch.cat([b, a], 1))[:, :1]


class WaveNet(nn.Module):
    def __init__(self, config):
        super().__init__()
        size, layers = config.hidden_size, config.prior_encoder_num_wavenet_layers
        self.size = size
        self.in_layers = nn.ModuleList([
            Conv(size, 2 * size, config.wavenet_kernel_size, dilation=config.wavenet_dilation_rate**i) for i in range(layers)])
        self.res_skip_layers = nn.ModuleList([
            Pointwise(size, 2 * size if i < layers - 1 else size) for i in range(layers)])

    def forward(self, x: Tensor) -> Tensor:
        length = x.size(0)
        x = stepped_rows(x)
        skipped: List[Tensor] = []
        for convolve, mix in zip(self.in_layers, self.res_skip_layers):
            y = rows(convolve(silence(image(x), length)))
            y = mix(torch.tanh(y.narrow(1, 0, self.size)) * torch.sigmoid(y.narrow(1, self.size, self.size)))
            if y.size(1) > self.size:
                x = x + y.narrow(1, 0, self.size)
                y = y.narrow(1, self.size, self.size)
            skipped.append(y)
        return torch.stack(skipped).sum(0).narrow(0, 0, length)


class Coupling(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.half = config.flow_size // 2
        self.conv_pre = Pointwise(self.half, config.hidden_size)
        self.wavenet = WaveNet(config)
        self.conv_post = Pointwise(config.hidden_size, self.half)

    def forward(self, x: Tensor) -> Tensor:
        """Undoes the flip of channels, then the shift of the second half by what the first half says."""
        x = torch.flip(x, [1])
        x.narrow(1, self.half, self.half).sub_(self.conv_post(self.wavenet(self.conv_pre(x.narrow(1, 0, self.half)))))
        return x


class Flow(nn.Module):
    def __init__(self, config):
        super().__init__()
        assert config.prior_encoder_num_flows == 4, "forward names the flows one by one"
        self.flows = nn.ModuleList([Coupling(config) for _ in range(4)])

    def forward(self, x: Tensor) -> Tensor:
        return self.flows[0](self.flows[1](self.flows[2](self.flows[3](x))))


class ResidualBlock(nn.Module):
    def __init__(self, channels: int, kernel: int, dilations: List[int], slope: float):
        super().__init__()
        self.slope = slope
        self.convs1 = nn.ModuleList([Conv(channels, channels, kernel, dilation=d) for d in dilations])
        self.convs2 = nn.ModuleList([Conv(channels, channels, kernel) for _ in dilations])

    def forward(self, x: Tensor, existing: int) -> Tensor:
        for dilated, plain in zip(self.convs1, self.convs2):
            y = F.leaky_relu_(dilated(F.leaky_relu(x, self.slope)), self.slope)
            x = silence(plain(silence(y, existing)).add_(x), existing)
        return x


class Upsampler(nn.Module):
    """Transposed convolution whose kernel is twice its stride, as one convolution of kernel 2 that yields `rate` output
    rows for each input row: in memory its result already is the longer sequence."""

    def __init__(self, inputs: int, outputs: int, kernel: int, rate: int):
        super().__init__()
        assert kernel == 2 * rate, "each output row sees two input rows"
        self.rate, self.outputs = rate, outputs
        self.weight = nn.Parameter(torch.zeros(inputs, outputs, kernel))
        self.bias = nn.Parameter(torch.zeros(outputs))

    def forward(self, x: Tensor) -> Tensor:
        length = x.size(3)
        taps = torch.stack([self.weight.narrow(2, self.rate, self.rate), self.weight.narrow(2, 0, self.rate)], 3)
        taps = taps.permute(2, 1, 0, 3).reshape(self.rate * self.outputs, x.size(1), 1, 2)
        y = F.conv2d(x, taps, self.bias.repeat(self.rate), 1, [0, 1])
        y = rows(y).reshape((length + 1) * self.rate, self.outputs)
        return image(y.narrow(0, self.rate // 2, length * self.rate))


class Decoder(nn.Module):
    """HiFi-GAN for any stretch of frames, equal to that stretch of the whole: each stage computes as many rows beyond it as
    the stages after it see, so the context costs most where rows are cheap. The residual blocks run over pieces that
    overlap by as many rows as they see to each side. Stretches inside a text come in a schedule's few lengths; the one at
    its end comes in any, so its convolutions run over stepped lengths unless it is long, and rows behind the last that
    exists are silenced wherever one would see them."""

    def __init__(self, config):
        super().__init__()
        self.slope = config.leaky_relu_slope
        channels = config.upsample_initial_channel
        self.kernels = len(config.resblock_kernel_sizes)
        self.piece = PIECE
        self.long = LONG
        self.context = max(
            sum((kernel - 1) // 2 * (dilation + 1) for dilation in dilations)
            for kernel, dilations in zip(config.resblock_kernel_sizes, config.resblock_dilation_sizes))
        self.reach = 3
        self.margins = [self.reach]
        for rate in reversed(config.upsample_rates):
            self.margins.insert(0, math.ceil((self.margins[0] + self.context) / rate) + 1)
        self.conv_pre = Conv(config.flow_size, channels, 2 * self.reach + 1)
        self.upsampler = nn.ModuleList()
        self.resblocks = nn.ModuleList()
        for rate, kernel in zip(config.upsample_rates, config.upsample_kernel_sizes):
            self.upsampler.append(Upsampler(channels, channels // 2, kernel, rate))
            channels //= 2
            for width, dilations in zip(config.resblock_kernel_sizes, config.resblock_dilation_sizes):
                self.resblocks.append(ResidualBlock(channels, width, dilations, self.slope))
        self.conv_post = Conv(channels, 1, 2 * self.reach + 1, bias=False)

    def forward(self, z: Tensor, start: int, end: int) -> Tensor:
        existing = z.size(2)
        first = max(start - self.margins[0] - self.reach, 0)
        last = min(end + self.margins[0] + self.reach, existing)
        exact = last < existing or end - start > self.long
        x = z.narrow(2, first, last - first).unsqueeze(2).contiguous(memory_format=torch.channels_last)
        x = self.conv_pre(stretched(x, self.length(last - first, exact)))
        low, high = max(start - self.margins[0], 0), min(end + self.margins[0], existing)
        x = stretched(x.narrow(3, low - first, high - low), self.length(high - low, exact))
        for i, upsample in enumerate(self.upsampler):
            x = upsample(F.leaky_relu_(x, self.slope))
            first = low * upsample.rate
            existing *= upsample.rate
            x = silence(x, existing - first)
            start, end = start * upsample.rate, end * upsample.rate
            low, high = max(start - self.margins[i + 1], 0), min(end + self.margins[i + 1], existing)
            x = self.mixed(i, x, [first, low, high, existing], exact)
        samples = torch.tanh(self.conv_post(F.leaky_relu_(x, 0.01)))[0, 0]
        return samples.narrow(1, start - low, end - start)

    def length(self, rows: int, exact: bool) -> int:
        return rows if exact else stepped(rows)

    def mixed(self, stage: int, x: Tensor, at: List[int], exact: bool) -> Tensor:
        """Mean of a stage's residual blocks, with zeros behind. `at` says where in the whole text x begins, where the mean
        begins and ends, and how many rows exist."""
        first, low, high, existing = at
        mean = image(torch.zeros([self.length(high - low, exact), x.size(1)], dtype=x.dtype, device=x.device))
        most, overlap = self.piece // x.size(1), 2 * self.context
        begin = low
        while begin < high:
            left = max(begin - self.context, 0)
            seen = min(high + self.context, existing) - left
            # A rest below a quarter joins the piece before it, lest it come in rare lengths.
            length = seen - overlap if 4 * (seen - overlap) <= 5 * most else most
            length = overlap + self.length(length, exact)
            stop = high if seen <= length else left + length - self.context
            piece = stretched(x.narrow(3, left - first, min(length, x.size(3) - left + first)), length)
            kept = mean.narrow(3, begin - low, stop - begin)
            for j, block in enumerate(self.resblocks):
                if j // self.kernels == stage:
                    kept.add_(block(piece, existing - left).narrow(3, begin - left, stop - begin), alpha=1 / self.kernels)
            begin = stop
        return mean


class Vits(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.text_encoder = TextEncoder(config)
        self.duration_predictor = DurationPredictor(config)
        self.flow = Flow(config)
        self.decoder = Decoder(config)
        self.max_frames = MAX_FRAMES

    @torch.jit.export
    def encode(self, ids: Tensor, speaking_rate: Tensor, noise_scale_duration: Tensor, noise: Tensor) -> Tensor:
        """ids i64[length], rate and scale f32[], noise f32[2, length] -> prior f32[frames, 2 x channels]: means, then log deviations."""
        hidden = self.text_encoder(ids)
        durations = torch.exp(self.duration_predictor(hidden, noise * noise_scale_duration)).squeeze(1)
        durations = torch.ceil(durations / speaking_rate)
        frames = float(durations.sum())
        if not frames <= self.max_frames:
            raise RuntimeError("the duration predictor asks for more frames than a text can need")
        prior = self.text_encoder.project(hidden)
        if frames < 1:
            return torch.zeros_like(prior[:1])
        return prior.repeat_interleave(durations.long(), 0)

    @torch.jit.export
    def latents(self, prior: Tensor, noise_scale: Tensor, noise: Tensor) -> Tensor:
        """prior f32[frames, 2 x channels], scale f32[], noise f32[frames, channels] -> z f32[1, channels, frames]"""
        means, deviations = prior.chunk(2, 1)
        return self.flow(means + noise * torch.exp(deviations) * noise_scale).t().unsqueeze(0)

    @torch.jit.export
    def decode(self, z: Tensor, start: Tensor, end: Tensor) -> Tensor:
        """z f32[1, channels, frames], frames i64[] from start to end -> samples f32[1, 256 x (end - start)]"""
        return self.decoder(z, int(start), int(end))
