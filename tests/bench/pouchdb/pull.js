/** A PouchDB with a store on disk that pulls a database from a server, as its manual says it is done. */
import PouchDB from 'pouchdb';
import { offer } from '../helper-process.ts';

offer({
  /** Pulls all of `url` into `folder`; gives milliseconds and the number of documents there are afterwards. */
  async pull({ url, folder, options = {} }) {
    const local = new PouchDB(folder);
    const start = performance.now();
    await local.replicate.from(url, options);
    const milliseconds = performance.now() - start;
    const { doc_count: documents } = await local.info();
    await local.close();
    return { milliseconds, documents };
  },
});
