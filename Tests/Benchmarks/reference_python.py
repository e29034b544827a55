"""The reference work in NumPy, Numba and Mesa, as a modeller of each would write it.

    python reference_python.py numpy|numba|numba-table|mesa FIRMS MONTHS ROUNDS

The law is that of ReferenceWork.swift; the draws are each tool's own. Building the network and
compiling are not timed. Prints one time per round, then the leader's final share.
"""
import sys
import time

import numpy as np

STANDARDS, STATES, TIES, REVISION, BENEFIT = 4, 20, 4, 0.1, 6.0
QUALITY = np.array([1.0, 0.5, 0.25, 0.0])


def network(firms, rng):
    source = np.repeat(np.arange(firms, dtype=np.int32), TIES)
    target = rng.integers(0, firms, firms * TIES, dtype=np.int32)
    target = np.where(target == source, (target + 1) % firms, target).astype(np.int32)
    row, col = np.concatenate([source, target]), np.concatenate([target, source])
    order = np.argsort(row, kind="stable")
    offsets = np.zeros(firms + 1, dtype=np.int64)
    np.cumsum(np.bincount(row, minlength=firms), out=offsets[1:])
    return offsets, col[order]


def run_numpy(firms, months, rng, offsets, neighbours, use):
    homes = np.arange(firms) % STATES
    degree = np.diff(offsets)
    users = np.zeros((months, STATES, STANDARDS), dtype=np.int64)
    for month in range(months):
        active = np.flatnonzero(rng.random(firms) < REVISION)
        lengths = degree[active]
        ends = np.cumsum(lengths)
        places = np.arange(ends[-1]) - np.repeat(ends - lengths, lengths) + np.repeat(offsets[active], lengths)
        owner = np.repeat(np.arange(len(active)), lengths)
        counts = np.bincount(owner * STANDARDS + use[neighbours[places]], minlength=len(active) * STANDARDS)
        value = QUALITY + BENEFIT / 8 * counts.reshape(-1, STANDARDS)
        value += rng.gumbel(size=value.shape)
        use[active] = value.argmax(axis=1)
        users[month] = np.bincount(homes * STANDARDS + use, minlength=STATES * STANDARDS).reshape(STATES, STANDARDS)
    return users


def numba_kernels():
    import numba

    @numba.njit(cache=False)
    def obvious(months, offsets, neighbours, use, homes, seed):
        np.random.seed(seed)
        firms = len(use)
        fresh = use.copy()
        users = np.zeros((months, STATES, STANDARDS), dtype=np.int64)
        for month in range(months):
            for firm in range(firms):
                fresh[firm] = use[firm]
                if np.random.random() >= REVISION:
                    continue
                best, largest = 0, -np.inf
                value = QUALITY.copy()
                for place in range(offsets[firm], offsets[firm + 1]):
                    value[use[neighbours[place]]] += BENEFIT / 8
                for k in range(STANDARDS):
                    v = value[k] - np.log(-np.log(np.random.random()))
                    if v > largest:
                        best, largest = k, v
                fresh[firm] = best
            use[:] = fresh
            for firm in range(firms):
                users[month, homes[firm], use[firm]] += 1
        return users

    @numba.njit(cache=False)
    def table(months, offsets, neighbours, use, homes, seed):
        # Tuned the same way: geometric skips, packed counters by push, weights by table.
        np.random.seed(seed)
        firms = len(use)
        weights = np.empty((STANDARDS, 256), dtype=np.float32)
        for k in range(STANDARDS):
            for count in range(256):
                weights[k, count] = np.exp(QUALITY[k] + BENEFIT * count / 8)
        counts = np.zeros(firms, dtype=np.uint32)
        current = np.zeros((STATES, STANDARDS), dtype=np.int64)
        for firm in range(firms):
            current[homes[firm], use[firm]] += 1
            for place in range(offsets[firm], offsets[firm + 1]):
                counts[firm] += np.uint32(1) << np.uint32(8 * use[neighbours[place]])
        changed = np.empty(firms, dtype=np.int32)
        old = np.empty(firms, dtype=np.uint8)
        users = np.zeros((months, STATES, STANDARDS), dtype=np.int64)
        log_miss = np.log(1 - REVISION)
        for month in range(months):
            number = 0
            firm = int(np.log(1 - np.random.random()) / log_miss)
            while firm < firms:
                count = counts[firm]
                w0 = weights[0, count & 255]
                s1 = w0 + weights[1, count >> 8 & 255]
                s2 = s1 + weights[2, count >> 16 & 255]
                s3 = s2 + weights[3, count >> 24]
                target = np.float32(np.random.random()) * s3
                chosen = (target >= w0) + (target >= s1) + (target >= s2)
                if chosen != use[firm]:
                    changed[number] = firm
                    old[number] = use[firm]
                    use[firm] = chosen
                    number += 1
                firm += 1 + int(np.log(1 - np.random.random()) / log_miss)
            for index in range(number):
                firm = changed[index]
                delta = (np.uint32(1) << np.uint32(8 * use[firm])) - (np.uint32(1) << np.uint32(8 * old[index]))
                for place in range(offsets[firm], offsets[firm + 1]):
                    counts[neighbours[place]] += delta
                current[homes[firm], old[index]] -= 1
                current[homes[firm], use[firm]] += 1
            users[month] = current
        return users

    return obvious, table


def mesa_model(firms, months, offsets, neighbours, use):
    import mesa

    class Firm(mesa.Agent):
        def __init__(self, model, use):
            super().__init__(model)
            self.use, self.fresh, self.contacts = use, use, []

        def decide(self):
            self.fresh = self.use
            random = self.model.random
            if random.random() >= REVISION:
                return
            value = list(QUALITY)
            for other in self.contacts:
                value[other.use] += BENEFIT / 8
            gumbel = [v - np.log(-np.log(random.random())) for v in value]
            self.fresh = gumbel.index(max(gumbel))

        def settle(self):
            self.use = self.fresh

    class Market(mesa.Model):
        def __init__(self):
            super().__init__(seed=1)
            for firm in range(firms):
                Firm(self, int(use[firm]))
            roster = list(self.agents)
            for firm, agent in enumerate(roster):
                agent.home = firm % STATES
                agent.contacts = [roster[m] for m in neighbours[offsets[firm]:offsets[firm + 1]]]
            self.users = []

        def step(self):
            self.agents.do("decide")
            self.agents.do("settle")
            users = np.zeros((STATES, STANDARDS), dtype=np.int64)
            for agent in self.agents:
                users[agent.home, agent.use] += 1
            self.users.append(users)

    return Market()


def main():
    kind, firms, months, rounds = sys.argv[1], *map(int, sys.argv[2:5])
    rng = np.random.default_rng(1)
    offsets, neighbours = network(firms, rng)
    homes = (np.arange(firms) % STATES).astype(np.int64)
    start = rng.integers(0, STANDARDS, firms).astype(np.uint8)
    if kind.startswith("numba"):
        kernel = numba_kernels()[0 if kind == "numba" else 1]
        kernel(2, offsets, neighbours, start.copy(), homes, 1)
    for _ in range(rounds):
        use = start.copy()
        if kind == "mesa":
            model = mesa_model(firms, months, offsets, neighbours, use)
        begin = time.perf_counter()
        if kind == "numpy":
            users = run_numpy(firms, months, rng, offsets, neighbours, use)
        elif kind == "mesa":
            for _ in range(months):
                model.step()
            users = np.array(model.users)
        else:
            users = kernel(months, offsets, neighbours, use, homes, 1)
        print(time.perf_counter() - begin, flush=True)
    print("leader", users[-1, :, 0].sum() / users[-1].sum())


main()
