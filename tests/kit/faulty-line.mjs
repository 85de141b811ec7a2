// A line to a database that can be hurt in every way in which networks fail. JavaScript, because the scripts of bench/ use
// it too, and Node runs no TypeScript.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {import('node:net').Socket} Socket */
/** @typedef {{ client: Socket, database: Socket, lost: boolean, received: number }} Link */

/** A TCP line from a port of its own to the database. Every fault ends with `restore`. */
export class FaultyLine {
  /** Connections that have been opened through it so far. */
  opened = 0;
  /** @type {Set<Link>} */
  #links = new Set();
  /**
   * What is done with the bytes that come over a connection.
   * @type {(link: Link, to: Socket, bytes: Buffer) => void | Promise<void>}
   */
  #pass = plainly;
  /** @type {(() => void)[]} */
  #held = [];
  /** Sockets that still have slow bytes to get. @type {Map<Socket, Promise<void>>} */
  #slowed = new Map();
  #port = 0;
  #server = createServer((client) => this.#connected(client));

  /** @param {string} uri where the database is, `bolt://HOST:PORT` */
  constructor(uri) {
    this.target = uri;
  }

  /** `bolt://` address that leads to the database. */
  get uri() {
    return `bolt://127.0.0.1:${this.#port}`;
  }

  /** Begins to listen, at first on any free port. */
  async open() {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = /** @type {import('node:net').AddressInfo} */ (this.#server.address()).port;
  }

  /** Ends every connection and refuses new ones, as a database that has died does. */
  async cut() {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.drop();
    await closed;
  }

  /** Ends every connection; new ones are let through. */
  drop() {
    for (const { client, database } of this.#links) {
      client.destroy();
      database.destroy();
    }
  }

  /** Ends each connection when so many bytes have come over it from the database. @param {number} most */
  cutAfter(most) {
    this.#pass = (link, to, bytes) => {
      if (to === link.client) link.received += bytes.length;
      const beyond = link.received - most;
      if (to === link.database || beyond <= 0) to.write(bytes);
      else to.write(bytes.subarray(0, Math.max(0, bytes.length - beyond)), () => to.destroy());
    };
  }

  /** Holds back what is sent from now on, until `restore`. */
  stall() {
    this.#pass = (_, to, bytes) => this.#held.push(() => to.write(bytes));
  }

  /** Swallows what is sent. Connections that lost bytes stay dead after `restore`, without anybody being told. */
  swallow() {
    for (const link of this.#links) link.lost = true;
    this.#pass = (link) => {
      link.lost = true;
    };
  }

  /** Lets so many bytes through at a time. @param {number} bytesAtATime @param {number} pauseMs */
  slow(bytesAtATime, pauseMs) {
    /** @type {typeof this.#pass} */
    const slowly = async (_, to, bytes) => {
      for (let at = 0; at < bytes.length; at += bytesAtATime) {
        if (this.#pass === slowly) await sleep(pauseMs);
        to.write(bytes.subarray(at, at + bytesAtATime));
      }
    };
    this.#pass = slowly;
  }

  /** Cuts and restores by turns. @param {number} times @param {number} eachMs */
  async flap(times, eachMs) {
    for (let turn = 0; turn < times; turn += 1) {
      await this.cut();
      await sleep(eachMs);
      await this.restore();
      await sleep(eachMs);
    }
  }

  /** Lets connections through again, at the same address. */
  async restore() {
    this.#pass = plainly;
    for (const send of this.#held.splice(0)) send();
    if (!this.#server.listening) await this.open();
  }

  /**
   * Passes bytes on; whatever comes after slow bytes waits for them.
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
