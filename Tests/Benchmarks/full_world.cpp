// A year of everyday work in the full world, in C++: drafting and its ballots, memberships, vacant
// secretariats. The same addresses, generator, exponential and order as EverydayYear.swift does it; the
// counts and the fingerprint must agree.
//
//   clang++ -O3 -march=native -ffp-contract=off -std=c++20 -o full_world full_world.cpp
//   ./full_world WORLD ROUNDS
//
// WORLD is the text of EverydayWorldText.swift: whole numbers, real ones as their bits. Prints the
// processor's seconds of each round, then the counts.
#include <algorithm>
#include <bit>
#include <cinttypes>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

constexpr int yearMonths = 12;
constexpr uint32_t draftIdeal = 106, draftVote = 107, draftOutcome = 108, committeeActivity = 103, arrivals = 104,
                   draftNature = 105, vacancy = 30, refill = 31, refillOrder = 32, fieldStake = 60, entry = 66,
                   leaving = 67;

uint64_t mixed(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}
uint64_t combined(uint64_t a, uint64_t b) { return mixed(a + mixed(b + 0x9E3779B97F4A7C15ull)); }
uint64_t block(uint64_t subject, uint64_t index) { return mixed(subject + 0x9E3779B97F4A7C15ull * (index + 1)); }

struct Key { uint32_t k0, k1; };
struct Words { uint32_t w[4]; };

inline Words philox(uint64_t subject, uint32_t time, uint32_t last, Key key) {
  uint32_t x0 = uint32_t(subject), x1 = uint32_t(subject >> 32), x2 = time, x3 = last;
  uint32_t k0 = key.k0, k1 = key.k1;
  for (int round = 0; round < 10; ++round) {
    uint64_t a = uint64_t(x0) * 0xD2511F53u, b = uint64_t(x2) * 0xCD9E8D57u;
    uint32_t y0 = uint32_t(b >> 32) ^ x1 ^ k0, y2 = uint32_t(a >> 32) ^ x3 ^ k1;
    x1 = uint32_t(b); x3 = uint32_t(a); x0 = y0; x2 = y2;
    k0 += 0x9E3779B9u; k1 += 0xBB67AE85u;
  }
  return {{x0, x1, x2, x3}};
}

double toUniform(uint64_t bits) { return double(bits >> 11) * 0x1p-53; }
double toOpenUniform(uint64_t bits) { return (double(bits >> 12) + 0.5) * 0x1p-52; }
uint64_t pair(uint32_t low, uint32_t high) { return uint64_t(low) | uint64_t(high) << 32; }

double exponential(double x) {
  if (x != x) return x;
  if (x > 709.782712893384) return INFINITY;
  if (x < -745.1332191019412) return 0;
  double shifted = x * 1.4426950408889634 + 0x1.8p52, k = shifted - 0x1.8p52;
  double high = x - k * 6.93147180369123816490e-01, low = k * 1.90821492927058770002e-10;
  double r = high - low, t = r * r;
  double p = 1.66666666666666019037e-01 +
             t * (-2.77777777770155933842e-03 +
                  t * (6.61375632143793436117e-05 +
                       t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08)));
  double c = r - t * p;
  double y = 1 - ((low - (r * c) / (2 - c)) - high);
  int64_t power = int64_t(k);
  if (power > 1023) return y * 0x1p1023 * 2;
  if (power >= -1022) return y * std::bit_cast<double>(uint64_t(power + 1023) << 52);
  return y * std::bit_cast<double>(uint64_t(power + 2023) << 52) * 0x1p-1000;
}

double naturalLogarithm(double x) {
  if (x != x || x < 0) return NAN;
  if (x == 0) return -INFINITY;
  if (x == INFINITY) return x;
  double k, m;
  if (x >= 0x1p-1022) {
    uint64_t bits = std::bit_cast<uint64_t>(x);
    k = double(int64_t(bits >> 52) - 1023);
    m = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFull) | 0x3FF0000000000000ull);
  } else {
    k = std::ilogb(x);
    m = std::scalbn(x, -int(k));
  }
  if (m > 1.4142135623730951) { m *= 0.5; k += 1; }
  double f = m - 1, s = f / (2 + f), z = s * s, w = z * z;
  double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  double odd = z * (6.666666666666735130e-01 +
                    w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  double r = even + odd, half = 0.5 * f * f;
  return k * 6.93147180369123816490e-01 - ((half - (s * (half + r) + k * 1.90821492927058770002e-10)) - f);
}

double logistic(double x) {
  if (x >= 0) return 1 / (1 + exponential(-x));
  double e = exponential(x);
  return e / (1 + e);
}

bool polar(uint64_t first, uint64_t second, double &number) {
  double x = 2 * toOpenUniform(first) - 1, y = 2 * toOpenUniform(second) - 1, square = x * x + y * y;
  if (!(square > 0 && square < 1)) return false;
  number = x * std::sqrt(-2 * naturalLogarithm(square) / square);
  return true;
}

struct Draws {
  Key key;
  Words words(uint32_t purpose, uint64_t subject, uint32_t time) const {
    return philox(subject, time, purpose << 20, key);
  }
  double uniform(uint32_t purpose, uint64_t subject, uint32_t time) const {
    Words w = words(purpose, subject, time);
    return toUniform(pair(w.w[0], w.w[1]));
  }
  double normal(uint32_t purpose, uint64_t subject, uint32_t time) const {
    double number;
    for (uint32_t index = 0;; ++index) {
      Words w = philox(subject, time, (purpose << 20) + index, key);
      if (polar(pair(w.w[0], w.w[1]), pair(w.w[2], w.w[3]), number)) return number;
    }
  }
};

struct Stream {
  Key key;
  uint64_t subject;
  uint32_t time, last;
  Words buffer{};
  int used = 4;

  Stream(const Draws &draws, uint32_t purpose, uint64_t subject, uint32_t time)
      : key(draws.key), subject(subject), time(time), last(purpose << 20) {}
  uint32_t word() {
    if (used == 4) { buffer = philox(subject, time, last++, key); used = 0; }
    return buffer.w[used++];
  }
  uint64_t doubleWord() { uint32_t low = word(); return pair(low, word()); }
  double uniform() { return toUniform(doubleWord()); }
  double normal() {
    double number;
    while (true) {
      uint64_t first = doubleWord();
      if (polar(first, doubleWord(), number)) return number;
    }
  }
  size_t below(size_t bound) {
    unsigned __int128 product = (unsigned __int128)doubleWord() * bound;
    if (uint64_t(product) < bound) {
      uint64_t reject = (0 - uint64_t(bound)) % bound;
      while (uint64_t(product) < reject) product = (unsigned __int128)doubleWord() * bound;
    }
    return size_t(product >> 64);
  }
  int poisson(double mean) {
    int count = -1;
    double time = 0;
    do { time += -naturalLogarithm(toOpenUniform(doubleWord())); ++count; } while (time < mean);
    return count;
  }
  int choice(const std::vector<double> &weights) {
    double uniform = this->uniform(), total = 0, running = 0;
    for (double weight : weights) total += weight;
    if (!(total > 0)) return -1;
    double target = uniform * total;
    int lastPositive = 0;
    for (size_t index = 0; index < weights.size(); ++index) {
      if (!(weights[index] > 0)) continue;
      running += weights[index];
      lastPositive = int(index);
      if (target < running) return int(index);
    }
    return lastPositive;
  }
};

enum Stage : uint8_t { proposal, preparation, committeeDraft, enquiry, commentResolution, finalDraft, publication, stages };
enum Rule : uint8_t { majority, majorityWithExperts, twoThirds, committeeRule, enquiryRule, fastTrack };
enum Role : uint8_t { none, participating, observing };
enum Outcome { approved, approvedUnchanged, disapproved };

struct State {
  uint64_t subject;
  double output[yearMonths], target[yearMonths];
};
struct Body {
  double proposals;
  std::vector<int64_t> weights, memberships;
  Rule rules[stages][yearMonths];
};
struct Committee {
  uint64_t subject;
  int body, secretariat;
  bool isOpen;
  std::vector<Role> roles;
};
struct Draft {
  uint64_t subject;
  int committee, proposer;
  double merit, position;
  Stage stage;
  int entered, ends, accepted, lostBallots;
  bool hadFinalDraft;
};
struct Counts { int64_t yes = 0, no = 0, abstain = 0; };
struct Tally { Counts participating, all; int64_t members = 0, entitled = 0, committed = 0; };

struct Parameters {
  double participants, observers, others, experts;
  int64_t ballots;
  double activitySpread, agendaPower, setter, approval, merit, distance, ties, experience, abstention, drafting,
      draftingSpread, directToEnquiry, resolutionSpread, technicalChange, rework, compromise, improvement;
  double turnover, adjustment;
  double vacancyHazard, meritWeight, elasticity, bidding, stakeSpread, seatCost, budget;
};

struct World {
  Draws draws;
  int start, first, reform;
  uint64_t orderSubject;
  Parameters p;
  std::vector<State> states;
  std::vector<Body> bodies;
  std::vector<Committee> committees;
  std::vector<double> influence;
  std::vector<int64_t> led;
  std::vector<Draft> drafts;
  int days[stages][yearMonths];

  int month, place;
  std::vector<double> capability;
  int64_t balloted = 0, lost = 0, votes = 0, published = 0, months = 0, cancelled = 0, proposed = 0, vacancies = 0,
          moves = 0;

  void year() {
    for (place = 0; place < yearMonths; ++place) {
      month = first + place;
      turnOver();
      draft();
      refillSeats();
    }
  }

  // Memberships

  static double monthly(double yearly) { return yearly >= 1 ? 1 : 1 - exponential(naturalLogarithm(1 - yearly) / 12); }

  void setRole(Role role, int state, int committee) {
    Role old = committees[committee].roles[state];
    if (old == role) return;
    std::vector<int64_t> &memberships = bodies[committees[committee].body].memberships;
    if (old == participating) --memberships[state];
    if (role == participating) ++memberships[state];
    committees[committee].roles[state] = role;
  }

  template <class Fits> int drawn(const std::vector<int> &open, Stream &stream, Fits fits) {
    for (int guess = 0; guess < 32; ++guess) {
      int committee = open[stream.below(open.size())];
      if (fits(committee)) return committee;
    }
    std::vector<int> all;
    for (int committee : open)
      if (fits(committee)) all.push_back(committee);
    return all.empty() ? -1 : all[stream.below(all.size())];
  }

  void turnOver() {
    if (!(p.turnover > 0 || p.adjustment > 0)) return;
    double turnover = monthly(p.turnover), adjustment = monthly(p.adjustment);
    std::vector<int> open;
    for (int c = 0; c < int(committees.size()); ++c)
      if (committees[c].isOpen) open.push_back(c);
    if (open.empty()) return;
    for (int s = 0; s < int(states.size()); ++s) {
      int64_t count = 0;
      for (const Body &body : bodies) count += body.memberships[s];
      double held = double(count);
      if (!(held > 0)) continue;
      double target = states[s].target[place], most = double(open.size());
      double gap = std::isnan(target) ? 0 : std::max(-most, std::min(most, target - held));
      double flow = held * turnover;
      uint32_t clock = uint32_t(month - start);
      Stream in(draws, entry, states[s].subject, clock), out(draws, leaving, states[s].subject, clock);
      for (int left = out.poisson(flow + std::max(0.0, -gap) * adjustment); left > 0; --left) {
        int c = drawn(open, out, [&](int c) {
          return committees[c].roles[s] == participating && committees[c].secretariat != s;
        });
        if (c >= 0) setRole(observing, s, c);
      }
      for (int left = in.poisson(flow + std::max(0.0, gap) * adjustment); left > 0; --left) {
        int c = drawn(open, in, [&](int c) { return committees[c].roles[s] == observing; });
        if (c < 0) c = drawn(open, in, [&](int c) { return committees[c].roles[s] == none; });
        if (c >= 0) setRole(participating, s, c);
      }
    }
  }

  // Drafting

  void shareOfOutput() {
    capability.assign(states.size(), 0);
    double total = 0;
    for (size_t s = 0; s < states.size(); ++s) {
      double output = states[s].output[place];
      capability[s] = output > 0 ? exponential(p.elasticity * naturalLogarithm(output)) : 0;
      total += capability[s];
    }
    for (double &share : capability) share = total > 0 ? share / total : 0;
  }

  double ideal(uint64_t voter) const { return draws.normal(draftIdeal, voter, 0); }
  double ideal(int state, uint64_t document) const { return ideal(combined(document, states[state].subject)); }

  static bool isBallot(Stage s) { return s == proposal || s == committeeDraft || s == enquiry || s == finalDraft; }

  Tally tally(const Draft &draft) const {
    bool isOpenToAll = draft.stage == enquiry || draft.stage == finalDraft;
    double chances[3] = {isOpenToAll ? p.others : 0, p.participants, isOpenToAll ? p.observers : 0};
    double base = p.approval + draft.merit +
                  (p.experience == 0 ? 0 : p.experience * naturalLogarithm(1 + double(led[draft.proposer])));
    const Committee &committee = committees[draft.committee];
    const std::vector<int64_t> &weights = bodies[committee.body].weights;
    Tally count;
    size_t size = states.size();
    for (size_t s = 0; s < size; ++s) {
      Role role = committee.roles[s];
      double chance = chances[role];
      if (!(chance > 0) || (!weights.empty() && weights[s] <= 0)) continue;
      ++count.entitled;
      if (role == participating) ++count.members;
      uint64_t voter = combined(draft.subject, states[s].subject);
      Words words = draws.words(draftVote, voter, uint32_t(month));
      if (!(double(words.w[2]) * 0x1p-32 < chance)) continue;
      double uniform = toUniform(pair(words.w[0], words.w[1]));
      double utility = base + p.ties * influence[s * size + draft.proposer];
      if (p.distance > 0) {
        double gap = ideal(voter) - draft.position;
        utility -= p.distance * gap * gap;
      }
      int vote = uniform < logistic(utility - p.abstention) ? 0 : uniform >= 1 - logistic(-utility - p.abstention) ? 1 : 2;
      add(count.all, vote);
      if (role != participating) continue;
      add(count.participating, vote);
      if (vote == 0 && double(words.w[3]) * 0x1p-32 < p.experts) ++count.committed;
    }
    return count;
  }

  static void add(Counts &counts, int vote) { ++(vote == 0 ? counts.yes : vote == 1 ? counts.no : counts.abstain); }

  enum Verdict { passed, failed, tooFewTakePart };

  static Verdict verdict(Rule rule, const Tally &t) {
    const Counts &votes = t.participating;
    int64_t cast = votes.yes + votes.no;
    switch (rule) {
    case majority:
    case majorityWithExperts:
    case twoThirds: {
      bool wins = rule == twoThirds ? votes.yes > 0 && 3 * votes.yes >= 2 * cast : votes.yes > votes.no;
      if (!wins) return failed;
      int64_t needed = rule == majority ? 5 : t.members <= 16 ? 4 : 5;
      return std::min(t.committed, votes.yes) >= needed ? passed : tooFewTakePart;
    }
    case committeeRule:
      return votes.yes > 0 && (t.all.no == 0 || 3 * votes.yes >= 2 * cast) ? passed : failed;
    case enquiryRule:
      return cast > 0 && 3 * votes.yes >= 2 * cast && 4 * t.all.no <= t.all.yes + t.all.no ? passed : failed;
    case fastTrack:
      return 2 * (cast + votes.abstain) >= t.members ? verdict(enquiryRule, t) : failed;
    }
    return failed;
  }

  int length(Stage stage, uint64_t subject) const {
    int stageDays = days[stage][place], dated = std::max(1, (24 * stageDays + 365) / 730);
    auto luck = [&] { return draws.normal(draftOutcome, block(subject, 1), uint32_t(month)); };
    switch (stage) {
    case preparation: return std::max(1, int(std::round(p.drafting * exponential(p.draftingSpread * luck()))));
    case commentResolution:
    case publication:
      if (!(p.resolutionSpread > 0)) return dated;
      return std::max(1, int(std::round(double(stageDays) / 30.4375 * exponential(p.resolutionSpread * luck()))));
    default: return dated;
    }
  }

  std::vector<double> ideals(const Draft &draft) const {
    std::vector<double> result;
    const std::vector<Role> &roles = committees[draft.committee].roles;
    for (size_t s = 0; s < roles.size(); ++s)
      if (roles[s] == participating) result.push_back(ideal(int(s), draft.subject));
    return result;
  }

  void takeUpSecretariatsPen(Draft &draft) const {
    int secretariat = committees[draft.committee].secretariat;
    if (!(p.setter > 0) || secretariat < 0) return;
    std::vector<double> all = ideals(draft);
    if (all.empty()) return;
    std::sort(all.begin(), all.end());
    double pivot = all[(all.size() - 1) / 2], mirror = 2 * pivot - draft.position;
    double own = ideal(secretariat, draft.subject);
    double text = std::min(std::max(own, std::min(draft.position, mirror)), std::max(draft.position, mirror));
    draft.position += p.setter * (text - draft.position);
  }

  void rework(Draft &draft) const {
    draft.merit += p.improvement;
    if (!(p.compromise > 0)) return;
    double sum = 0, total = 0;
    const std::vector<Role> &roles = committees[draft.committee].roles;
    for (size_t s = 0; s < roles.size(); ++s) {
      if (roles[s] != participating) continue;
      sum += ideal(int(s), draft.subject) * capability[s];
      total += capability[s];
    }
    if (total > 0) draft.position += p.compromise * (sum / total - draft.position);
  }

  Outcome unballoted(const Draft &draft) const {
    double uniform = draws.uniform(draftOutcome, draft.subject, uint32_t(month));
    if (draft.stage == preparation) return uniform < p.directToEnquiry ? approvedUnchanged : approved;
    if (draft.stage == commentResolution)
      return month >= reform && uniform >= p.technicalChange ? approvedUnchanged : approved;
    return approved;
  }

  static constexpr int never = INT32_MAX, proposalLimit = 6;

  // Leads are counted when all documents have been decided on.
  void next(Draft &draft, std::vector<int> &leaders) {
    Stage stage = draft.stage;
    Outcome outcome;
    if (isBallot(stage)) {
      Tally count = tally(draft);
      Verdict decision = verdict(bodies[committees[draft.committee].body].rules[stage][place], count);
      ++balloted;
      votes += count.all.yes + count.all.no + count.all.abstain;
      if (decision != passed) ++lost;
      if (stage == finalDraft) draft.hadFinalDraft = true;
      if (stage == proposal && decision == tooFewTakePart && month - draft.entered < proposalLimit) {
        draft.ends = draft.entered + proposalLimit;
        return;
      }
      outcome = decision != passed ? disapproved
                : count.all.no == 0 && stage != committeeDraft ? approvedUnchanged : approved;
    } else {
      outcome = unballoted(draft);
    }
    if (outcome == disapproved) {
      ++draft.lostBallots;
      if (p.ballots > 0 && draft.lostBallots >= p.ballots) return cancel(draft);
    } else if (isBallot(stage)) {
      draft.lostBallots = 0;
    }
    Stage to;
    switch (stage) {
    case proposal:
      if (outcome == disapproved) return cancel(draft);
      draft.accepted = month;
      to = preparation;
      break;
    case preparation:
      takeUpSecretariatsPen(draft);
      to = outcome == approvedUnchanged ? enquiry : committeeDraft;
      break;
    case committeeDraft: to = outcome == disapproved ? committeeDraft : enquiry; break;
    case enquiry:
      to = outcome == disapproved ? committeeDraft : outcome == approvedUnchanged ? publication : commentResolution;
      break;
    case commentResolution: to = outcome == approvedUnchanged ? publication : finalDraft; break;
    case finalDraft: to = outcome == disapproved ? committeeDraft : publication; break;
    default:
      ++published;
      months += month - (draft.accepted >= 0 ? draft.accepted : draft.entered);
      leaders.push_back(draft.proposer);
      draft.ends = never;
      return;
    }
    draft.stage = to;
    draft.entered = month;
    int length = this->length(to, draft.subject);
    if (outcome == disapproved) {
      length += int(std::round(p.rework));
      rework(draft);
    }
    draft.ends = month + length;
  }

  void cancel(Draft &draft) {
    ++cancelled;
    draft.ends = never;
  }

  void propose(int c) {
    const Committee &committee = committees[c];
    double mean = bodies[committee.body].proposals / 12;
    if (!(mean > 0)) return;
    double uniform = draws.uniform(arrivals, committee.subject, uint32_t(month)), activity = 1;
    if (p.activitySpread > 0)
      activity = exponential(p.activitySpread * draws.normal(committeeActivity, committee.subject, 0) -
                             p.activitySpread * p.activitySpread / 2);
    mean *= activity;
    int count = 0;
    double term = exponential(-mean), sum = term;
    while (uniform >= sum && count < 1000) { ++count; term *= mean / double(count); sum += term; }
    for (int number = 0; number < count; ++number) {
      uint64_t subject = combined(committee.subject, uint64_t(month) * 1024 + uint64_t(number));
      std::vector<int> members;
      double total = 0;
      for (int s = 0; s < int(states.size()); ++s)
        if (committee.roles[s] == participating) { members.push_back(s); total += capability[s]; }
      std::vector<double> weights;
      for (int member : members)
        weights.push_back((total > 0 ? capability[member] / total : 0) +
                          (member == committee.secretariat ? p.agendaPower : 0));
      Stream nature(draws, draftNature, subject, 0);
      int choice = nature.choice(weights);
      if (choice < 0) continue;
      double merit = p.merit * nature.normal();
      drafts.push_back({subject, c, members[choice], merit, ideal(members[choice], subject), proposal, month,
                        month + length(proposal, subject), -1, 0, false});
      ++proposed;
    }
  }

  void draft() {
    shareOfOutput();
    std::vector<int> leaders;
    size_t underWay = drafts.size();
    for (size_t index = 0; index < underWay; ++index)
      if (drafts[index].ends <= month) next(drafts[index], leaders);
    for (int c = 0; c < int(committees.size()); ++c) propose(c);
    for (int leader : leaders) ++led[leader];
    std::erase_if(drafts, [](const Draft &draft) { return draft.ends == never; });
  }

  // Secretariats

  std::vector<double> normalised(std::vector<double> weights) const {
    double total = 0;
    for (double weight : weights) total += weight;
    for (double &weight : weights) weight = total > 0 ? weight / total : 0;
    return weights;
  }

  static std::vector<double> lottery(const std::vector<double> &values) {
    std::vector<int> order;
    for (int i = 0; i < int(values.size()); ++i)
      if (values[i] > 0) order.push_back(i);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return values[a] != values[b] ? values[a] > values[b] : a < b; });
    std::vector<double> result;
    double effort = 0, reciprocals = 0;
    if (order.size() > 1) {
      for (size_t place = 0; place < order.size(); ++place) {
        double sum = reciprocals + 1 / values[order[place]], candidate = double(place) / sum;
        if (!(values[order[place]] > candidate)) break;
        reciprocals = sum;
        effort = candidate;
      }
      for (double value : values) result.push_back(value > effort ? 1 - effort / value : 0);
    } else {
      for (double value : values) result.push_back(value > 0 ? 1 : 0);
    }
    return result;
  }

  void refillSeats() {
    double hazard = monthly(p.vacancyHazard);
    if (!(hazard > 0)) return;
    uint32_t clock = uint32_t(month - start);
    std::vector<int> vacant;
    for (int c = 0; c < int(committees.size()); ++c)
      if (committees[c].secretariat >= 0 && draws.uniform(vacancy, committees[c].subject, clock) < hazard)
        vacant.push_back(c);
    if (vacant.empty()) return;
    Stream order(draws, refillOrder, orderSubject, clock);
    for (size_t last = vacant.size() - 1; last > 0; --last) std::swap(vacant[last], vacant[order.below(last + 1)]);
    std::vector<std::vector<int64_t>> seats(bodies.size(), std::vector<int64_t>(states.size()));
    for (const Committee &committee : committees)
      if (committee.secretariat >= 0) ++seats[committee.body][committee.secretariat];
    for (int c : vacant) {
      Committee &committee = committees[c];
      std::vector<int64_t> &own = seats[committee.body];
      int holder = committee.secretariat;
      Stream stream(draws, refill, committee.subject, clock);
      --own[holder];
      std::vector<int> candidates;
      std::vector<double> output;
      for (int s = 0; s < int(states.size()); ++s) {
        if (committee.roles[s] != participating) continue;
        int64_t held = 0;
        for (const auto &body : seats) held += body[s];
        double budget = states[s].output[place] * p.budget;
        if (p.seatCost * double(held + 1) <= budget || p.seatCost == 0) {
          candidates.push_back(s);
          output.push_back(capability[s]);
        }
      }
      std::vector<double> shares = normalised(output);
      if (p.bidding > 0) {
        std::vector<double> values;
        for (int s : candidates)
          values.push_back(capability[s] *
                           exponential(p.stakeSpread *
                                       draws.normal(fieldStake, combined(committee.subject, states[s].subject), 0)));
        std::vector<double> bids = lottery(values);
        for (size_t i = 0; i < shares.size(); ++i) shares[i] += p.bidding * (bids[i] - shares[i]);
      }
      std::vector<double> weights;
      for (size_t i = 0; i < candidates.size(); ++i)
        weights.push_back(double(own[candidates[i]]) + p.meritWeight * shares[i]);
      int choice = stream.choice(weights), successor = choice < 0 ? holder : candidates[choice];
      ++own[successor];
      committee.secretariat = successor;
      ++vacancies;
      if (successor != holder) ++moves;
    }
  }

  uint64_t fingerprint() const {
    uint64_t hash = 0;
    for (const Committee &committee : committees) {
      hash = mixed(hash + uint64_t(int64_t(committee.secretariat)));
      for (Role role : committee.roles) hash = mixed(hash + role);
    }
    for (const Draft &draft : drafts) {
      hash = mixed(hash + std::bit_cast<uint64_t>(draft.position));
      hash = mixed(hash + std::bit_cast<uint64_t>(draft.merit));
      hash = mixed(hash + uint64_t(draft.ends));
    }
    return hash;
  }
};

struct Reader {
  FILE *file;
  int64_t integer() {
    int64_t value;
    if (fscanf(file, "%" SCNd64, &value) != 1) { fprintf(stderr, "the world's text ends too early\n"); exit(1); }
    return value;
  }
  uint64_t bits() {
    uint64_t value;
    if (fscanf(file, "%" SCNu64, &value) != 1) { fprintf(stderr, "the world's text ends too early\n"); exit(1); }
    return value;
  }
  double real() { return std::bit_cast<double>(bits()); }
};

World read(const char *path) {
  Reader in{fopen(path, "r")};
  if (!in.file) { fprintf(stderr, "%s cannot be read\n", path); exit(1); }
  World w;
  w.draws.key.k0 = uint32_t(in.bits());
  w.draws.key.k1 = uint32_t(in.bits());
  w.start = int(in.integer());
  w.first = int(in.integer());
  w.reform = int(in.integer());
  w.orderSubject = in.bits();
  Parameters &p = w.p;
  p.ballots = in.integer();
  for (double *value :
       {&p.participants, &p.observers, &p.others, &p.experts, &p.activitySpread, &p.agendaPower, &p.setter, &p.approval,
        &p.merit, &p.distance, &p.ties, &p.experience, &p.abstention, &p.drafting, &p.draftingSpread,
        &p.directToEnquiry, &p.resolutionSpread, &p.technicalChange, &p.rework, &p.compromise, &p.improvement,
        &p.turnover, &p.adjustment, &p.vacancyHazard, &p.meritWeight, &p.elasticity, &p.bidding, &p.stakeSpread,
        &p.seatCost, &p.budget})
    *value = in.real();
  for (auto &stage : w.days)
    for (int &value : stage) value = int(in.integer());
  w.states.resize(size_t(in.integer()));
  for (State &state : w.states) {
    state.subject = in.bits();
    for (double &value : state.output) value = in.real();
    for (double &value : state.target) value = in.real();
  }
  for (size_t i = 0; i < w.states.size(); ++i) w.led.push_back(in.integer());
  for (size_t i = 0; i < w.states.size() * w.states.size(); ++i) w.influence.push_back(in.real());
  w.bodies.resize(size_t(in.integer()));
  for (Body &body : w.bodies) {
    body.proposals = in.real();
    body.weights.resize(size_t(in.integer()));
    for (int64_t &weight : body.weights) weight = in.integer();
    for (size_t i = 0; i < w.states.size(); ++i) body.memberships.push_back(in.integer());
    for (auto &stage : body.rules)
      for (Rule &rule : stage) rule = Rule(in.integer());
  }
  w.committees.resize(size_t(in.integer()));
  for (Committee &committee : w.committees) {
    committee.subject = in.bits();
    committee.body = int(in.integer());
    committee.secretariat = int(in.integer());
    committee.isOpen = in.integer() != 0;
    for (size_t i = 0; i < w.states.size(); ++i) committee.roles.push_back(Role(in.integer()));
  }
  w.drafts.resize(size_t(in.integer()));
  for (Draft &draft : w.drafts) {
    draft.subject = in.bits();
    draft.committee = int(in.integer());
    draft.proposer = int(in.integer());
    draft.merit = in.real();
    draft.position = in.real();
    draft.stage = Stage(in.integer());
    draft.entered = int(in.integer());
    draft.ends = int(in.integer());
    draft.accepted = int(in.integer());
    draft.lostBallots = int(in.integer());
    draft.hadFinalDraft = in.integer() != 0;
  }
  fclose(in.file);
  return w;
}

double processorTime() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

} // namespace

int main(int count, char **words) {
  if (count < 3) { fprintf(stderr, "usage: full_world WORLD ROUNDS\n"); return 2; }
  World start = read(words[1]), last = start;
  for (int round = 0; round < atoi(words[2]); ++round) {
    World world = start;
    double before = processorTime();
    world.year();
    printf("%.9f\n", processorTime() - before);
    last = world;
  }
  printf("ballots %lld lost %lld votes %lld published %lld months %lld cancelled %lld proposed %lld vacancies %lld "
         "moves %lld world %" PRIx64 "\n",
         (long long)last.balloted, (long long)last.lost, (long long)last.votes, (long long)last.published,
         (long long)last.months, (long long)last.cancelled, (long long)last.proposed, (long long)last.vacancies,
         (long long)last.moves, last.fingerprint());
}
