#!/usr/bin/env python3
"""Measures Python's clients.

client.py aiohttp|httpx|requests|json MODE URL COUNT, where MODE is one of
  one, many   CPU microseconds of a keep-alive GET, sequential or 64 concurrent
  events      CPU microseconds of a server-sent event
  once        one GET, for measuring the duration of the process
  decode      (json) CPU microseconds of decoding and of encoding a file, whose path replaces the URL
"""

import asyncio
import json
import resource
import sys


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return (usage.ru_utime + usage.ru_stime) * 1e6


async def concurrently(call, width, count):
    async def repeat(each):
        for _ in range(each):
            await call()

    await asyncio.gather(*(repeat(max(1, 200 // width)) for _ in range(width)))
    each = count // width
    start = cpu()
    await asyncio.gather(*(repeat(each) for _ in range(width)))
    return (cpu() - start) / (each * width)


def count_events(lines):
    return sum(1 for line in lines if line.startswith(b"data:"))


async def with_aiohttp(mode, url, count):
    import aiohttp

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=64)) as session:
        async def call():
            async with session.get(url) as response:
                await response.read()

        if mode != "events":
            return await concurrently(call, 1 if mode == "one" else 64, count)
        start, seen = cpu(), 0
        async with session.get(url + str(count)) as response:
            async for line in response.content:
                seen += line.startswith(b"data:")
        return (cpu() - start) / seen


async def with_httpx(mode, url, count):
    import httpx

    async with httpx.AsyncClient(limits=httpx.Limits(max_connections=64), timeout=60) as session:
        async def call():
            await session.get(url)

        if mode != "events":
            return await concurrently(call, 1 if mode == "one" else 64, count)
        start, seen = cpu(), 0
        async with session.stream("GET", url + str(count)) as response:
            async for line in response.aiter_lines():
                seen += line.startswith("data:")
        return (cpu() - start) / seen


def with_requests(mode, url, count):
    import requests

    with requests.Session() as session:
        if mode == "once":
            return session.get(url).status_code
        for _ in range(50):
            session.get(url)
        start = cpu()
        for _ in range(count):
            session.get(url)
        return (cpu() - start) / count


def with_json(path, count):
    with open(path, "rb") as file:
        text = file.read()
    value = json.loads(text)
    start = cpu()
    for _ in range(count):
        json.loads(text)
    middle = cpu()
    for _ in range(count):
        json.dumps(value)
    return f"{(middle - start) / count} {(cpu() - middle) / count}"


def main():
    client, mode, url, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    if client == "json":
        print(with_json(url, count))
    elif client == "requests":
        print(with_requests(mode, url, count))
    else:
        print(asyncio.run((with_aiohttp if client == "aiohttp" else with_httpx)(mode, url, count)))


if __name__ == "__main__":
    main()
