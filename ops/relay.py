"""A relay of TCP links that can be cut and restored, as a bad line would be.

The demo puts it between nodes, so that the product needs no switch for pretending. Cutting a link
aborts what runs over it and whatever tries to come; the port stays taken.
"""

import asyncio
import socket
import threading


class Link:
    """One link: a port of this machine that leads to another, unless it is cut."""

    def __init__(self, name, target):
        self.name, self.target = name, target
        self.is_cut = False
        self.byte_count = 0
        self.open = set()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def cut(self):
        self.is_cut = True
        for writer in list(self.open):
            writer.transport.abort()

    async def serve(self):
        server = await asyncio.start_server(self.carry, sock=self.socket)
        async with server:
            await server.serve_forever()

    async def carry(self, reader, writer):
        self.open.add(writer)
        beyond = None
        try:
            if self.is_cut:
                return
            beyond_reader, beyond = await asyncio.open_connection("127.0.0.1", self.target)
            self.open.add(beyond)
            if self.is_cut:
                return
            await asyncio.gather(self.pump(reader, beyond), self.pump(beyond_reader, writer))
        except OSError:
            pass
        finally:
            for end in (writer, beyond):
                if end:
                    self.open.discard(end)
                    end.transport.abort()

    async def pump(self, reader, writer):
        while data := await reader.read(1 << 16):
            self.byte_count += len(data)
            writer.write(data)
            await writer.drain()
        # One side has said all: the other may still answer.
        if writer.can_write_eof():
            writer.write_eof()


class Relay:
    """All links of the demo, on a thread of their own."""

    def __init__(self):
        self.links = {}
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, name="relay", daemon=True).start()

    def add(self, name, target):
        """Opens a link to a port of this machine; returns the port by which it is reached."""
        link = self.links[name] = Link(name, target)
        asyncio.run_coroutine_threadsafe(link.serve(), self.loop)
        return link.port

    def cut(self, name):
        done = threading.Event()
        self.loop.call_soon_threadsafe(lambda: (self.links[name].cut(), done.set()))
        done.wait()

    def restore(self, name):
        self.links[name].is_cut = False
