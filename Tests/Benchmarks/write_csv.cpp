// Writes a table as a careful C program would: own buffer, own digits for integers, shortest round-trip
// doubles by std::to_chars, one write(2) per megabyte, fsync. "printf" instead of a path's second word
// writes with fprintf, trying precisions until the double reads back: the usual way.
//
// usage: write_csv ROWS PATH [printf]
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>
#include <vector>

static const char *states[] = {"CHN", "DEU", "FRA", "GBR", "IND", "JPN", "KOR", "USA"};
static const char *header = "run,date,field,state,adopters,share\n";

struct Row {
  int run, year, month, state, adopters;
  double share;
};

static double seconds() {
  timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static char *put(char *at, const char *text) {
  size_t length = strlen(text);
  memcpy(at, text, length);
  return at + length;
}

static char *put(char *at, int value) { return std::to_chars(at, at + 12, value).ptr; }

static void with_buffer(const std::vector<Row> &rows, const char *path) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  size_t capacity = 1 << 20;
  std::vector<char> buffer(capacity + 256);
  char *at = put(buffer.data(), header);
  for (const Row &row : rows) {
    at = put(at, row.run);
    *at++ = ',';
    at = put(at, row.year);
    *at++ = '-';
    if (row.month < 10) *at++ = '0';
    at = put(at, row.month);
    at = put(at, ",wireless-lan,");
    at = put(at, states[row.state]);
    *at++ = ',';
    at = put(at, row.adopters);
    *at++ = ',';
    at = std::to_chars(at, at + 32, row.share).ptr;
    *at++ = '\n';
    if (at >= buffer.data() + capacity) {
      if (write(file, buffer.data(), at - buffer.data()) < 0) exit(1);
      at = buffer.data();
    }
  }
  if (write(file, buffer.data(), at - buffer.data()) < 0) exit(1);
  fsync(file);
  close(file);
}

static void with_printf(const std::vector<Row> &rows, const char *path) {
  FILE *file = fopen(path, "w");
  fputs(header, file);
  for (const Row &row : rows) {
    char share[32];
    for (int digits = 15; digits <= 17; digits++) {
      snprintf(share, sizeof share, "%.*g", digits, row.share);
      if (strtod(share, nullptr) == row.share) break;
    }
    fprintf(file, "%d,%04d-%02d,wireless-lan,%s,%d,%s\n", row.run, row.year, row.month,
            states[row.state], row.adopters, share);
  }
  fflush(file);
  fsync(fileno(file));
  fclose(file);
}

int main(int count, char **words) {
  long number = atol(words[1]);
  std::vector<Row> rows;
  for (long row = 0; row < number; row++) {
    int adopters = int((row * 7919) % 1000 + 1);
    int month = int(row % 120);
    rows.push_back({int(row / 50000 + 1), 2003 + month / 12, month % 12 + 1, int(row % 8), adopters,
                    adopters / 1001.0});
  }
  double start = seconds();
  if (count > 3) with_printf(rows, words[2]);
  else with_buffer(rows, words[2]);
  printf("%.17g\n", seconds() - start);
}
