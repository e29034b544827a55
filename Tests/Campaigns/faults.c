// Preloaded before a program, fails the n-th call that touches files under a folder.
//
//   FAULT_UNDER  the folder (calls elsewhere pass unseen)
//   FAULT_CALL   which call fails, from 1 in order; 0 for none
//   FAULT_ERROR  an error number; 0 writes or reads half of what it is asked to, -S raises signal S before
//                the call, 10000 has the folder go away before it, to <folder>.gone
//   FAULT_STAYS  1: every call from there on that changes something fails, as on a disk that stays full
//   FAULT_LOG    a file that gets a line for each call: its name and path
//   FAULT_PEAK   a file that gets /proc/self/status at the end: VmHWM is the most memory it had
//   FAULT_RUN    arm,point,replicate (numbers as in a segment's records), more after ';': the program breaks
//                by a trap in the worker that is about to keep this run; with FAULT_ONCE, a file that is
//                made then, only where that file is not there yet
//   FAULT_CLOCK  seconds that every look at the clock adds (negative: it runs backwards)
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls;
static char under[4096];
static long chosen;
static long error_number;
static int stays;
static int record = -1;

#define VANISH 10000
#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAULT_UNDER");
  if (text) snprintf(under, sizeof under, "%s", text);
  if ((text = getenv("FAULT_CALL"))) chosen = atol(text);
  if ((text = getenv("FAULT_ERROR"))) error_number = atol(text);
  if ((text = getenv("FAULT_STAYS"))) stays = atoi(text);
  if ((text = getenv("FAULT_LOG"))) {
    REAL(open);
    record = real(text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_PEAK");
  FILE *status = path ? fopen("/proc/self/status", "r") : NULL;
  FILE *copy = status ? fopen(path, "w") : NULL;
  int letter;
  if (copy) while ((letter = fgetc(status)) != EOF) fputc(letter, copy);
  if (copy) fclose(copy);
  if (status) fclose(status);
}

// Whether this call is to fail; counts and lists it.
static int fails(const char *name, const char *path) {
  if (!under[0] || strncmp(path, under, strlen(under)) != 0) return 0;
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (record >= 0) {
    char line[4200];
    int count = snprintf(line, sizeof line, "%s %s\n", name, path);
    REAL(write);
    if (real(record, line, (size_t)count) < 0) return 0;
  }
  int reads = !strcmp(name, "open") || !strcmp(name, "read") || !strcmp(name, "pread");
  if (chosen == 0 || !(number == chosen || (stays && number > chosen && !reads))) return 0;
  if (error_number == VANISH) {
    char away[4200];
    snprintf(away, sizeof away, "%s.gone", under);
    REAL(rename);
    if (number == chosen) real(under, away);
    return 0;
  }
  if (error_number < 0) {
    if (number == chosen) raise((int)-error_number);
    return 0;
  }
  return 1;
}

static int fails_at(const char *name, int descriptor) {
  if (!under[0] || descriptor == record) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t count = readlink(link, path, sizeof path - 1);
  if (count < 0) return 0;
  path[count] = 0;
  return fails(name, path);
}

static int refuse(void) {
  errno = (int)error_number;
  return -1;
}

static void absolute(const char *path, char *result, size_t size) {
  char folder[2048];
  if (path[0] != '/' && getcwd(folder, sizeof folder)) {
    snprintf(result, size, "%s/%s", folder, path);
  } else {
    snprintf(result, size, "%s", path);
  }
}

static int fails_on(const char *name, const char *path) {
  if (!under[0] || !path) return 0;
  char whole[8192];
  absolute(path, whole, sizeof whole);
  return fails(name, whole);
}

// Breaks where the bytes are records of finished runs and one of them is chosen.
static void break_in_run(const unsigned char *bytes, size_t count) {
  const char *chosen_runs = getenv("FAULT_RUN");
  while (chosen_runs && count >= 32) {
    uint64_t first;
    uint32_t address[3];
    memcpy(&first, bytes, 8);
    memcpy(address, bytes + 8, 12);
    char name[64];
    snprintf(name, sizeof name, ";%u,%u,%u;", address[0], address[1], address[2]);
    char list[4096];
    snprintf(list, sizeof list, ";%s;", chosen_runs);
    if ((first & 0xFF) == 1 && strstr(list, name)) {
      const char *once = getenv("FAULT_ONCE");
      REAL(open);
      if (!once || real(once, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) >= 0) __builtin_trap();
    }
    uint64_t length = 32 + (first >> 8);
    if (length > count) return;
    bytes += length;
    count -= length;
  }
}

#define WRITING(name, ...) \
  if (fails_at(#name, descriptor)) { \
    if (error_number != 0 || count < 2) return error_number ? refuse() : real(__VA_ARGS__); \
    count /= 2; \
  } \
  return real(__VA_ARGS__)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(write);
  break_in_run(bytes, count);
  WRITING(write, descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  REAL(pwrite);
  WRITING(pwrite, descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  REAL(pwrite64);
  WRITING(pwrite64, descriptor, bytes, count, offset);
}

#define READING(name, ...) \
  if (fails_at(#name, descriptor)) { \
    if (error_number != 0) return refuse(); \
    if (count > 1) count /= 2; \
  } \
  return real(__VA_ARGS__)

ssize_t read(int descriptor, void *bytes, size_t count) {
  REAL(read);
  READING(read, descriptor, bytes, count);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
  REAL(pread);
  READING(pread, descriptor, bytes, count, offset);
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t offset) {
  REAL(pread64);
  READING(pread, descriptor, bytes, count, offset);
}

#define OPENING(name, path, ...) \
  va_list rest; \
  va_start(rest, flags); \
  mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
  va_end(rest); \
  REAL(name); \
  if (fails_on(flags & O_CREAT ? "create" : "open", path) && error_number != 0) return refuse(); \
  return real(__VA_ARGS__)

int open(const char *path, int flags, ...) { OPENING(open, path, path, flags, mode); }
int open64(const char *path, int flags, ...) { OPENING(open64, path, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) {
  OPENING(openat, path, folder, path, flags, mode);
}

#define PLAIN(type, name, parameters, test, ...) \
  type name parameters { \
    REAL(name); \
    if (test && error_number != 0) return refuse(); \
    return real(__VA_ARGS__); \
  }

PLAIN(int, fsync, (int descriptor), fails_at("fsync", descriptor), descriptor)
PLAIN(int, fdatasync, (int descriptor), fails_at("fdatasync", descriptor), descriptor)
PLAIN(int, flock, (int descriptor, int how), fails_at("flock", descriptor), descriptor, how)
PLAIN(int, ftruncate, (int descriptor, off_t size), fails_at("ftruncate", descriptor), descriptor, size)
PLAIN(int, ftruncate64, (int descriptor, off64_t size), fails_at("ftruncate", descriptor), descriptor, size)
PLAIN(int, mkdir, (const char *path, mode_t mode), fails_on("mkdir", path), path, mode)
PLAIN(int, rename, (const char *from, const char *to), fails_on("rename", from), from, to)
PLAIN(int, unlink, (const char *path), fails_on("remove", path), path)
PLAIN(int, remove, (const char *path), fails_on("remove", path), path)

// The descriptor is gone, whatever close says (close(2), "Dealing with error returns").
int close(int descriptor) {
  REAL(close);
  int failed = fails_at("close", descriptor) && error_number != 0;
  int result = real(descriptor);
  return failed ? refuse() : result;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  REAL(clock_gettime);
  int result = real(clock, time);
  static atomic_long looks;
  const char *step = getenv("FAULT_CLOCK");
  if (step && result == 0) time->tv_sec += atol(step) * atomic_fetch_add(&looks, 1);
  return result;
}
