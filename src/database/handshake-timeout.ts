import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** The time-outs by port: how long a new connection to the database may receive nothing, in ms. */
const patience = new Map<number, number>();

function closeIfSilent({ socket }: { readonly socket: Socket }): void {
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
 * Closes every connection to the database's port that has received nothing `ms` after it was opened. The driver has no
 * time-out for the Bolt handshake and loses track of such connections: a database that accepts connections and sends nothing
 * (it was stopped, or there is a dead proxy in front of it) left 128 of them after 15 s of 16 concurrent operations, and
 * closing the driver did not close them. TLS connections are not covered.
 */
export function closeSilentSockets(port: number, ms: number): void {
  if (patience.size === 0)
    subscribe('net.client.socket', (message) => closeIfSilent(message as { socket: Socket }));
  patience.set(port, ms);
}
