"""Runs a command to its end: python3 measured.py STDOUT COMMAND…; prints {"cpu": s, "wall": s, "mb": peak, "status"}.

CPU is user and system time of the command and its children, memory the largest of them at its peak. With BENCH_CPU_LIMIT in
the environment the command gets so many seconds of CPU.
"""

import json
import os
import resource
import signal
import sys
import time


def main(out, *command):
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        limit = int(os.environ.get("BENCH_CPU_LIMIT", "0"))
        if limit:
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), 1)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        sys.exit(f"not done after {usage.ru_utime + usage.ru_stime:.0f} s of CPU")
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    print(
        json.dumps(
            {
                "cpu": usage.ru_utime + usage.ru_stime,
                "wall": time.monotonic() - started,
                "mb": round(kilobytes / 1024),
                "status": code,
            }
        )
    )


main(*sys.argv[1:])
