"""make_tiny_model.py FOLDER KIND: creates a Llama model of one megabyte for the LocalLab server, without a network.

KIND is one of
  scripted  generates REPLY for every prompt and all settings. Every prompt of LocalLab ends with ">": the model is a
            chain from that token through the tokens of REPLY to the end token. A prompt that contains <boom> makes it fail.
  random    has random weights and generates noise, including line breaks, NUL and invalid UTF-8.

The tokenizer has a token for each of the 256 bytes, so that it can encode every prompt, and one for each piece of REPLY.
The same call creates the same model.
"""

import os
import sys

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

END = "<|endoftext|>"

# Text that is difficult to stream: a tab at the end of a step, bytes outside ASCII, line breaks, a backslash followed by n,
# keywords of event streams, a carriage return, and an emoji whose bytes are sent in two steps. LocalLab sends 8 tokens in each
# step. Each token occurs only once. "###" is one of LocalLab's stop words: without it a stream does not end before max_tokens.
REPLY = [
    "Hello", " there", ",", " wide", "  world", "!", " Tab", "\t",
    "caf", "é", " ", "日本", "語", "\n", "line2", "\n\n",
    " \\n literal", " data: x", " [DONE]", " \r cr", " End", ".", "ok", b"\xf0",
    b"\x9f", b"\x98", b"\x80", " tail", " last", " word", "?", " ###",
]


def visible_bytes():
    """Returns the printable character that represents each byte in GPT-2's byte-level vocabulary."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = iter(range(256, 512))
    return [chr(byte) if byte in printable else chr(next(others)) for byte in range(256)]


def make_vocabulary():
    """Returns the vocabulary, and the IDs of REPLY's tokens in order."""
    visible = visible_bytes()
    vocabulary = {END: 0}
    for character in visible:
        vocabulary[character] = len(vocabulary)
    reply = []
    for piece in REPLY:
        data = piece if isinstance(piece, bytes) else piece.encode()
        key = "".join(visible[byte] for byte in data)
        reply.append(vocabulary.setdefault(key, len(vocabulary)))
    return vocabulary, reply


def make_tokenizer(vocabulary):
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token=END, eos_token=END, unk_token=END, model_max_length=16384,
        clean_up_tokenization_spaces=False, model_input_names=["input_ids", "attention_mask"],
    )


def make_model(size, width):
    return LlamaForCausalLM(LlamaConfig(
        vocab_size=size, hidden_size=width, intermediate_size=2 * width, num_hidden_layers=2, num_attention_heads=4,
        num_key_value_heads=4, max_position_embeddings=16384, bos_token_id=0, eos_token_id=0,
        tie_word_embeddings=False,
    ))


@torch.no_grad()
def wire(model, chain):
    """Sets the weights so that each token of `chain` is followed by the next one, and the last one by itself."""
    for layer in model.model.layers:
        layer.self_attn.o_proj.weight.zero_()
        layer.mlp.down_proj.weight.zero_()
    # The layers add nothing, so the head receives the embedding of the last token. Random directions are almost orthogonal.
    embeddings = torch.nn.functional.normalize(torch.randn_like(model.model.embed_tokens.weight), dim=1)
    model.model.embed_tokens.weight.copy_(embeddings)
    model.lm_head.weight.zero_()
    for token, following in zip(chain, chain[1:] + chain[-1:]):
        model.lm_head.weight[following] += 8 * embeddings[token]


def main(folder, kind):
    torch.manual_seed(0)
    vocabulary, reply = make_vocabulary()
    tokenizer = make_tokenizer(vocabulary)
    if kind == "scripted":
        model = make_model(len(vocabulary), width=256)
        wire(model, [vocabulary[">"], *reply, vocabulary[END]])
        tokenizer.add_tokens(["<boom>"])  # a token without an embedding
    else:
        model = make_model(len(vocabulary), width=64)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[2] not in ("scripted", "random"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
