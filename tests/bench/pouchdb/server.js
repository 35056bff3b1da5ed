/** A PouchDB server with a store on disk, filled with the tickets of the benchmark's venue. */
import path from 'node:path';
import express from 'express';
import expressPouchdb from 'express-pouchdb';
import PouchDB from 'pouchdb';
import { offer } from '../helper-process.ts';
import { benchTickets } from '../venue.ts';

const BATCH = 1_000;

/** A document is a ticket with its log inside: one for each ticket, the fewest that hold the same data. */
function documentOf({ ticket, log }) {
  const fields = JSON.parse(ticket.text);
  return { _id: fields.ticketId, ...fields, log: log.map(({ text }) => JSON.parse(text)) };
}

async function fill(database, size, count) {
  let batch = [];
  const store = async () => {
    const failed = (await database.bulkDocs(batch)).find(({ error }) => error);
    if (failed) throw new Error(`PouchDB refuses a document: ${failed.message}`);
    batch = [];
  };
  for (const ticket of benchTickets(size)) {
    if (count-- === 0) break;
    batch.push(documentOf(ticket));
    if (batch.length === BATCH) await store();
  }
  await store();
}

offer({
  /** Serves the first `count` tickets of a venue from a store in `folder`; gives the address of the database. */
  async open({ size, count, folder }) {
    const Stored = PouchDB.defaults({ prefix: `${folder}${path.sep}` });
    await fill(new Stored('tickets'), size, count);
    const app = express();
    const logPath = path.join(folder, 'server.log');
    app.use('/', expressPouchdb(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath }));
    const server = app.listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    return `http://127.0.0.1:${server.address().port}/tickets`;
  },
});
