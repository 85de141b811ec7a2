/** The service cannot listen at the address of its settings; the message says what to change. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** Where a server listens. */
interface Address {
  readonly host: string;
  readonly port: number;
}

/** The names of the settings that an address comes from. */
type Origin = Readonly<Record<keyof Address, string>>;

function addressInWords(error: NodeJS.ErrnoException, { host, port }: Address, from: Origin): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already in use. Stop the program that uses it, or choose another port: ${from.port}=${port + 1} npm start`;
    case 'EACCES':
      return `This user has no permission to open port ${port}. Choose a port from 1024 up: ${from.port}=4000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${from.host}=${host} is not an address of this machine. Use 127.0.0.1 to accept connections from this machine only, or 0.0.0.0 to accept them from everywhere.`;
    default:
      return `Cannot listen on ${host}:${port}: ${error.message}`;
  }
}

/** The error for a failed attempt to listen; its message says what to change. */
export function toListenError(
  error: unknown,
  address: Address,
  from: Origin = { host: 'HOST', port: 'PORT' },
): ListenError {
  return new ListenError(addressInWords(error as NodeJS.ErrnoException, address, from));
}
