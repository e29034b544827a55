// The reference work of ReferenceWork.swift in C++, twice: `same` is the same algorithm, generator and
// bits; `obvious` is what one writes first: look at every firm, pull from its neighbours, add Gumbel
// noise.
//
//   clang++ -O3 -march=native -ffp-contract=off -std=c++20 -o reference reference.cpp
//   ./reference same|obvious FIRMS MONTHS ROUNDS
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

namespace {

constexpr int standards = 4, states = 20, blockSize = 4096, tiesEach = 4, group = 64;
constexpr uint32_t purposeTies = 310, purposeUse = 311, purposeRevision = 312, purposeChoice = 313;
constexpr double revision = 0.1, networkBenefit = 6.0;
constexpr double quality[standards] = {1, 0.5, 0.25, 0};

uint64_t mixed(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

struct Key { uint32_t k0, k1; };

Key keyOf(uint64_t seed, uint64_t replicate) {
  uint64_t bits = mixed(mixed(seed + 0x9E3779B97F4A7C15ull) + replicate);
  return {uint32_t(bits), uint32_t(bits >> 32)};
}

struct Words { uint32_t w[4]; };

inline Words philox(uint32_t x0, uint32_t x1, uint32_t x2, uint32_t x3, Key key) {
  uint32_t k0 = key.k0, k1 = key.k1;
  for (int round = 0; round < 10; ++round) {
    uint64_t a = uint64_t(x0) * 0xD2511F53u, b = uint64_t(x2) * 0xCD9E8D57u;
    uint32_t y0 = uint32_t(b >> 32) ^ x1 ^ k0, y2 = uint32_t(a >> 32) ^ x3 ^ k1;
    x1 = uint32_t(b); x3 = uint32_t(a); x0 = y0; x2 = y2;
    k0 += 0x9E3779B9u; k1 += 0xBB67AE85u;
  }
  return {{x0, x1, x2, x3}};
}

// Eight blocks at a time: words 32i … 32i+31 are blocks 8i … 8i+7, first words first.
typedef uint64_t Wide __attribute__((vector_size(64)));
typedef uint32_t Narrow __attribute__((vector_size(32), aligned(4)));

inline void fill(uint32_t *words, uint32_t c0, uint32_t c2, uint32_t c3, Key key, uint32_t batch) {
  const Wide mask = Wide{} + 0xFFFFFFFFull;
  Wide x0 = Wide{} + c0, x1 = Wide{}, x2 = Wide{} + c2;
  Wide x3 = Wide{} + (uint64_t(c3) + 8 * batch) + Wide{0, 1, 2, 3, 4, 5, 6, 7};
  uint32_t k0 = key.k0, k1 = key.k1;
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; ++round) {
    // Upper halves keep garbage in x1 and x3; only lower halves are multiplied or stored.
    Wide a = (x0 & mask) * 0xD2511F53ull, b = (x2 & mask) * 0xCD9E8D57ull;
    x0 = (b >> 32) ^ x1 ^ uint64_t(k0);
    x2 = (a >> 32) ^ x3 ^ uint64_t(k1);
    x1 = b;
    x3 = a;
    k0 += 0x9E3779B9u; k1 += 0xBB67AE85u;
  }
  *(Narrow *)(words) = __builtin_convertvector(x0, Narrow);
  *(Narrow *)(words + 8) = __builtin_convertvector(x1, Narrow);
  *(Narrow *)(words + 16) = __builtin_convertvector(x2, Narrow);
  *(Narrow *)(words + 24) = __builtin_convertvector(x3, Narrow);
}

// The package's own exponential, so that the weights agree in every bit.
double exponential(double x) {
  double shifted = x * 1.4426950408889634 + 0x1.8p52, k = shifted - 0x1.8p52;
  double high = x - k * 6.93147180369123816490e-01, low = k * 1.90821492927058770002e-10;
  double r = high - low, t = r * r;
  double p = 1.66666666666666019037e-01 +
             t * (-2.77777777770155933842e-03 +
                  t * (6.61375632143793436117e-05 +
                       t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08)));
  double c = r - t * p;
  return std::ldexp(1 - ((low - (r * c) / (2 - c)) - high), int(k));
}

struct Market {
  uint32_t firms, blocks;
  int months;
  Key key;
  std::vector<uint32_t> offsets, neighbours, counts, changes;
  std::vector<uint8_t> use, homes;
  std::vector<int32_t> changeCounts, users, history;
  std::vector<float> weights;
  std::vector<uint32_t> thresholds;
  std::vector<uint8_t> guide;
  std::vector<uint32_t> words, targets, deltas;
  std::vector<uint16_t> lanes;
  std::vector<int32_t> chosen;
  int64_t changed = 0, revised = 0;

  Market(uint32_t firms, int months)
      : firms(firms), blocks((firms + blockSize - 1) / blockSize), months(months), key(keyOf(1, 1)),
        offsets(firms + 1), neighbours(size_t(2) * tiesEach * firms + 8), counts(size_t(blocks) * blockSize),
        changes(size_t(blocks) * blockSize), use(size_t(blocks) * blockSize),
        homes(size_t(blocks) * blockSize), changeCounts(blocks), users(states * standards),
        history(size_t(states) * standards * months), weights(standards * 256), guide(4096),
        words(blockSize + 64), targets(group * 256 + 64), deltas(group * 256 + 64), lanes(blockSize + 64), chosen(blockSize + 64) {
    double survival = 1;
    while (true) {
      survival *= 1 - revision;
      double threshold = std::round((1 - survival) * 0x1p32);
      if (threshold >= 4294967294.0 || thresholds.size() == 254) break;
      thresholds.push_back(uint32_t(threshold));
    }
    thresholds.push_back(0xFFFFFFFFu);
    for (uint32_t top = 0; top < 4096; ++top) {
      uint8_t skip = 0;
      while (!((top << 20) < thresholds[skip])) ++skip;
      guide[top] = skip;
    }
    for (int k = 0; k < standards; ++k)
      for (int count = 0; count < 256; ++count)
        weights[k * 256 + count] = float(exponential(quality[k] + networkBenefit * double(count) / 8));
    std::vector<uint32_t> partners(size_t(tiesEach) * firms);
    for (uint32_t firm = 0; firm < firms; ++firm) {
      Words drawn = philox(firm, 0, 0, purposeTies << 20, key);
      for (int tie = 0; tie < tiesEach; ++tie) {
        uint32_t partner = uint32_t((uint64_t(drawn.w[tie]) * firms) >> 32);
        if (partner == firm) partner = firm + 1 == firms ? 0 : firm + 1;
        partners[size_t(tiesEach) * firm + tie] = partner;
        ++offsets[firm];
        ++offsets[partner];
      }
    }
    uint32_t running = 0;
    for (uint32_t firm = 0; firm < firms; ++firm) offsets[firm] = running += offsets[firm];
    offsets[firms] = running;
    for (uint32_t firm = firms; firm-- > 0;)
      for (int tie = tiesEach; tie-- > 0;) {
        uint32_t partner = partners[size_t(tiesEach) * firm + tie];
        neighbours[--offsets[firm]] = partner;
        neighbours[--offsets[partner]] = firm;
      }
  }

  void reset() {
    std::fill(users.begin(), users.end(), 0);
    for (uint32_t firm = 0; firm < firms; ++firm) {
      use[firm] = uint8_t(philox(firm >> 2, 0, 0, purposeUse << 20, key).w[firm & 3] >> 30);
      homes[firm] = uint8_t(firm % states);
      ++users[homes[firm] * standards + use[firm]];
    }
    for (uint32_t firm = 0; firm < firms; ++firm) {
      uint32_t sum = 0;
      for (uint32_t place = offsets[firm]; place < offsets[firm + 1]; ++place)
        sum += 1u << (8 * use[neighbours[place]]);
      counts[firm] = sum;
    }
  }

  void decide(uint32_t block, int month) {
    const uint32_t first = block * blockSize;
    const int size = int(std::min<uint32_t>(blockSize, firms - first));
    int active = 0, lane = 0;
    uint32_t *__restrict words = this->words.data();
    uint16_t *__restrict lanes = this->lanes.data();
    const uint32_t *__restrict thresholds = this->thresholds.data();
    const uint8_t *__restrict guide = this->guide.data();
    for (uint32_t batch = 0;; ++batch) {
      fill(words, block, uint32_t(month), purposeRevision << 20, key, batch);
      for (int index = 0; index < 32; ++index) {
        uint32_t word = std::min(words[index], 0xFFFFFFFEu);
        int skip = guide[word >> 20];
        while (word >= thresholds[skip]) ++skip;
        lane += skip;
        if (lane >= size) goto activated;
        lanes[active++] = uint16_t(lane++);
      }
    }
  activated:
    for (int index = active; index < active + 15; ++index) lanes[index] = 0;
    for (int batch = 0; batch < (active + 31) / 32; ++batch)
      fill(words + batch * 32, block, uint32_t(month), purposeChoice << 20, key, uint32_t(batch));
    const uint32_t *__restrict counts = this->counts.data() + first;
    const float *__restrict weights = this->weights.data();
    int32_t *__restrict chosen = this->chosen.data();
    for (int index = 0; index < active; index += 16) {
      float w0[16], w1[16], w2[16], w3[16];
      for (int j = 0; j < 16; ++j) {
        uint32_t count = counts[lanes[index + j]];
        w0[j] = weights[count & 255];
        w1[j] = weights[256 + (count >> 8 & 255)];
        w2[j] = weights[512 + (count >> 16 & 255)];
        w3[j] = weights[768 + (count >> 24)];
      }
      for (int j = 0; j < 16; ++j) {
        float s1 = w0[j] + w1[j], s2 = s1 + w2[j], s3 = s2 + w3[j];
        float target = float(int32_t(words[index + j] >> 8)) * 0x1p-24f * s3;
        chosen[index + j] = int(target >= w0[j]) + int(target >= s1) + int(target >= s2);
      }
    }
    uint8_t *__restrict use = this->use.data() + first;
    uint32_t *__restrict list = changes.data() + first;
    int count = 0;
    for (int index = 0; index < active; ++index) {
      uint32_t lane = lanes[index], old = use[lane], fresh = uint32_t(chosen[index]);
      list[count] = (first + lane) << 4 | old << 2 | fresh;
      count += fresh != old;
      use[lane] = uint8_t(fresh);
    }
    changeCounts[block] = count;
    changed += count;
    revised += active;
  }

  // Rows are copied into one flat list, in steps of eight, before any counter is touched.
  void push(uint32_t block) {
    const uint32_t *__restrict list = changes.data() + size_t(block) * blockSize;
    const int count = changeCounts[block];
    const uint32_t *__restrict offsets = this->offsets.data();
    const uint32_t *__restrict neighbours = this->neighbours.data();
    uint32_t *__restrict counts = this->counts.data();
    uint32_t *__restrict targets = this->targets.data();
    uint32_t *__restrict deltas = this->deltas.data();
    int32_t local[states * standards] = {};
    for (int begin = 0; begin < count; begin += group) {
      const int end = std::min(count, begin + group);
      int ties = 0;
      for (int index = begin; index < end; ++index) {
        __builtin_prefetch(offsets + (list[std::min(count - 1, index + 24)] >> 4));
        __builtin_prefetch(neighbours + offsets[list[std::min(count - 1, index + 12)] >> 4]);
        uint32_t change = list[index], firm = change >> 4, old = change >> 2 & 3, fresh = change & 3;
        uint32_t delta = (1u << (8 * fresh)) - (1u << (8 * old));
        uint32_t start = offsets[firm];
        int degree = int(offsets[firm + 1] - start), copied = 0;
        do {
          *(Narrow *)(targets + ties + copied) = *(const Narrow *)(neighbours + start + copied);
          *(Narrow *)(deltas + ties + copied) = Narrow{} + delta;
          copied += 8;
        } while (copied < degree);
        ties += degree;
        --local[homes[firm] * standards + old];
        ++local[homes[firm] * standards + fresh];
      }
      for (int tie = 0; tie < std::min(ties, 32); ++tie) __builtin_prefetch(counts + targets[tie]);
      for (int tie = 0; tie < ties; ++tie) {
        __builtin_prefetch(counts + targets[tie + 32]);
        counts[targets[tie]] += deltas[tie];
      }
    }
    for (int cell = 0; cell < states * standards; ++cell) users[cell] += local[cell];
  }

  void runSame() {
    for (int month = 0; month < months; ++month) {
      for (uint32_t block = 0; block < blocks; ++block) decide(block, month);
      for (uint32_t block = 0; block < blocks; ++block) push(block);
      std::memcpy(&history[size_t(month) * states * standards], users.data(), 4 * users.size());
    }
  }

  // One uniform number in (0, 1) from one word.
  static double open(uint32_t word) { return (double(word) + 0.5) * 0x1p-32; }

  void runObvious() {
    std::vector<uint8_t> next(use.size());
    for (int month = 0; month < months; ++month) {
      for (uint32_t firm = 0; firm < firms; ++firm) {
        next[firm] = use[firm];
        Words drawn = philox(firm, 0, uint32_t(month), purposeRevision << 20, key);
        if (open(drawn.w[0]) >= revision) continue;
        ++revised;
        double value[standards];
        for (int k = 0; k < standards; ++k) value[k] = quality[k];
        for (uint32_t place = offsets[firm]; place < offsets[firm + 1]; ++place)
          value[use[neighbours[place]]] += networkBenefit / 8;
        Words noise = philox(firm, 0, uint32_t(month), purposeChoice << 20, key);
        int best = 0;
        double largest = -INFINITY;
        for (int k = 0; k < standards; ++k) {
          double v = value[k] - std::log(-std::log(open(noise.w[k])));
          if (v > largest) { largest = v; best = k; }
        }
        if (best != use[firm]) ++changed;
        next[firm] = uint8_t(best);
      }
      use.swap(next);
      std::fill(users.begin(), users.end(), 0);
      for (uint32_t firm = 0; firm < firms; ++firm) ++users[homes[firm] * standards + use[firm]];
      std::memcpy(&history[size_t(month) * states * standards], users.data(), 4 * users.size());
    }
  }

  uint64_t digest() const {
    uint64_t hash = 0xCBF29CE484222325ull;
    for (int32_t word : history) hash = (hash ^ uint32_t(word)) * 0x100000001B3ull;
    for (uint32_t firm = 0; firm < firms; ++firm) hash = (hash ^ use[firm]) * 0x100000001B3ull;
    return hash;
  }
};

}  // namespace

int main(int argc, char **argv) {
  if (argc != 5) {
    std::fprintf(stderr, "usage: reference same|obvious FIRMS MONTHS ROUNDS\n");
    return 64;
  }
  const bool same = std::string(argv[1]) == "same";
  Market market(uint32_t(std::atoll(argv[2])), std::atoi(argv[3]));
  for (int round = 0; round < std::atoi(argv[4]); ++round) {
    market.reset();
    market.changed = market.revised = 0;
    const auto start = std::chrono::steady_clock::now();
    if (same) market.runSame(); else market.runObvious();
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    std::printf("%.9f\n", elapsed.count());
  }
  std::printf("digest %016llx changes %lld revisions %lld leader %.6f\n",
              (unsigned long long)market.digest(), (long long)market.changed,
              (long long)market.revised,
              [&] {
                double leading = 0, all = 0;
                for (int cell = 0; cell < states * standards; ++cell) {
                  all += market.users[cell];
                  if (cell % standards == 0) leading += market.users[cell];
                }
                return leading / all;
              }());
}
