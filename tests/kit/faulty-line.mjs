// @ts-check
// A TCP proxy in front of a database that simulates network faults. It is JavaScript, because the scripts of bench/ use it too,
// and Node runs no TypeScript.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {import('node:net').Socket} Socket */
/** @typedef {(link: Link, to: Socket, bytes: Buffer) => void | Promise<void>} Pass */
/** @typedef {{ client: Socket, database: Socket, lost: boolean, received: number }} Link */

/** A TCP proxy from a port of its own to the database. Call `restore` to end any fault. */
export class FaultyLine {
  /** Connections that have been opened through it so far. */
  opened = 0;
  /** @type {Set<Link>} */
  #links = new Set();
  /** Handles the bytes that arrive on a connection. @type {Pass} */
  #pass = plainly;
  /** @type {(() => void)[]} */
  #held = [];
  /** Sockets that still receive slow bytes. @type {Map<Socket, Promise<void>>} */
  #slowed = new Map();
  #port = 0;
  #server = createServer((client) => this.#connected(client));

  /** @param {string} uri address of the database, `bolt://HOST:PORT` */
  constructor(uri) {
    this.target = uri;
  }

  /** The `bolt://` address of the proxy. */
  get uri() {
    return `bolt://127.0.0.1:${this.#port}`;
  }

  /** Begins to listen: the first time on a free port, later on the same port. */
  async open() {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = /** @type {import('node:net').AddressInfo} */ (this.#server.address()).port;
  }

  /** Ends every connection and refuses new ones, like a database that has stopped. */
  async cut() {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.drop();
    await closed;
  }

  /** Ends every connection. New connections work. */
  drop() {
    for (const { client, database } of this.#links) {
      client.destroy();
      database.destroy();
    }
  }

  /** Ends each connection after it has passed on `most` bytes from the database. @param {number} most */
  cutAfter(most) {
    this.#pass = (link, to, bytes) => {
      if (to === link.client) link.received += bytes.length;
      const beyond = link.received - most;
      if (to === link.database || beyond <= 0) to.write(bytes);
      else to.write(bytes.subarray(0, Math.max(0, bytes.length - beyond)), () => to.destroy());
    };
  }

  /** Holds back all bytes that are sent from now on, until `restore`. */
  stall() {
    this.#pass = (_, to, bytes) => {
      this.#held.push(() => to.write(bytes));
    };
  }

  /** Discards all bytes. Existing connections stay open but dead after `restore`, and neither side gets an error. */
  swallow() {
    for (const link of this.#links) link.lost = true;
    this.#pass = (link) => {
      link.lost = true;
    };
  }

  /** Passes on bytes in small pieces with pauses. @param {number} bytesAtATime @param {number} pauseMs */
  slow(bytesAtATime, pauseMs) {
    /** @type {Pass} */
    const slowly = async (_, to, bytes) => {
      for (let at = 0; at < bytes.length; at += bytesAtATime) {
        if (this.#pass === slowly) await sleep(pauseMs);
        to.write(bytes.subarray(at, at + bytesAtATime));
      }
    };
    this.#pass = slowly;
  }

  /** Calls `cut` and `restore` alternately. @param {number} times @param {number} eachMs */
  async flap(times, eachMs) {
    for (let turn = 0; turn < times; turn += 1) {
      await this.cut();
      await sleep(eachMs);
      await this.restore();
      await sleep(eachMs);
    }
  }

  /** Ends the fault. The proxy listens at the same address again. */
  async restore() {
    this.#pass = plainly;
    for (const send of this.#held.splice(0)) send();
    if (!this.#server.listening) await this.open();
  }

  /**
   * Passes bytes on. Bytes that arrive after slow bytes wait for them, so that the order stays.
   * @param {Link} link
   * @param {Socket} to
   * @param {Buffer} bytes
   */
  #send(link, to, bytes) {
    const before = this.#slowed.get(to);
    const pass = () => (link.lost ? undefined : this.#pass(link, to, bytes));
    const passed = before === undefined ? pass() : before.then(pass);
    if (passed === undefined) return;
    const done = passed.then(() => {
      if (this.#slowed.get(to) === done) this.#slowed.delete(to);
    });
    this.#slowed.set(to, done);
  }

  /** @param {Socket} client */
  #connected(client) {
    this.opened += 1;
    const { hostname, port } = new URL(this.target);
    const database = connect(Number(port), hostname);
    /** @type {Link} */
    const link = { client, database, lost: false, received: 0 };
    this.#links.add(link);
    this.#join(link, client, database);
    this.#join(link, database, client);
  }

  /** @param {Link} link @param {Socket} from @param {Socket} to */
  #join(link, from, to) {
    from.on('data', (bytes) => this.#send(link, to, bytes));
    from.on('error', () => from.destroy());
    from.on('close', () => {
      to.destroySoon();
      this.#links.delete(link);
    });
  }
}

/** @param {Link} _ @param {Socket} to @param {Buffer} bytes */
function plainly(_, to, bytes) {
  to.write(bytes);
}
