import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** How long a database of that port may be silent to a new connection, by port. */
const patience = new Map<number, number>();

function watch({ socket }: { readonly socket: Socket }): void {
  socket.once('connect', () => {
    const ms = patience.get(socket.remotePort ?? 0);
    if (ms === undefined) return;
    const end = () =>
      socket.bytesRead === 0 && socket.destroy(new Error(`No Bolt handshake within ${ms} ms`));
    const timer = setTimeout(end, ms).unref();
    socket.once('close', () => clearTimeout(timer));
  });
}

/**
 * Ends connections to the port of a database on which nothing has come for so long after they were opened. The driver has
 * no time for that, and forgets them: a database that accepts and says nothing (stopped, or a dead proxy before it) left 128
 * of them in 15 s of 16 questions side by side, which not even closing the driver ended. TLS connections are not seen.
 */
export function closeSilentSockets(port: number, ms: number): void {
  if (patience.size === 0) subscribe('net.client.socket', (message) => watch(message as { socket: Socket }));
  patience.set(port, ms);
}
