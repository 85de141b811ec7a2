import { createServer } from 'node:net';

/**
 * A TCP port that is free on loopback now. Another program can take it before Neo4j does; the launcher then tries again. With
 * port 0 Neo4j would choose a free port itself, but its log then says 'Bolt enabled on localhost:0' and the real port is shown
 * nowhere.
 * @param wanted used if it is free
 */
export async function findFreePort(wanted?: number): Promise<number> {
  return portIfFree(wanted ?? 0).catch(() => portIfFree(0));
}

function portIfFree(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system assigned no port.'));
      });
    });
  });
}
