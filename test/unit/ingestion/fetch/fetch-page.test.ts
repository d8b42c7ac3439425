import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { FetchError } from '../../../../src/errors.js';
import { isBlockedAddress } from '../../../../src/ingestion/fetch/blocked-addresses.js';
import { fetchPage } from '../../../../src/ingestion/fetch/fetch-page.js';
import type { FetchLimits } from '../../../../src/ingestion/fetch/fetch-page.js';

async function failure(url: string, limits: Partial<FetchLimits> = {}): Promise<FetchError> {
  try {
    await fetchPage(url, limits);
  } catch (error) {
    if (error instanceof FetchError) return error;
    throw error;
  }
  throw new Error(`${url} was fetched`);
}

describe('fetching pages', () => {
  let server: Server;
  let base: string;

  before((done) => {
    server = createServer((request, response) => {
      if (request.url === '/page') response.setHeader('content-type', 'text/html').end('<p>Hello.</p>');
      else if (request.url === '/moved') response.writeHead(302, { location: '/page' }).end();
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else if (request.url === '/inside') response.writeHead(302, { location: 'http://10.0.0.1/secret' }).end();
      else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      else if (request.url === '/big') response.end('x'.repeat(5000));
      else if (request.url !== '/slow') response.writeHead(404).end();
    }).listen(0, '127.0.0.1', () => {
      base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const local: Partial<FetchLimits> = { isBlocked: (address) => address !== '127.0.0.1' && isBlockedAddress(address) };

  it('follows redirects and gives the final address', async () => {
    const page = await fetchPage(`${base}/moved`, local);
    expect(page).to.include({ url: `${base}/page`, mediaType: 'text/html' });
    expect(new TextDecoder().decode(page.bytes)).to.equal('<p>Hello.</p>');
  });

  it('names status, size, time and redirects as reasons', async () => {
    expect((await failure(`${base}/none`, local)).details).to.include({ status: 404, method: 'GET' });
    expect((await failure(`${base}/big`, { ...local, maxBytes: 1000 })).message).to.contain('larger');
    expect((await failure(`${base}/slow`, { ...local, timeoutMs: 150 })).message).to.contain('too long');
    expect((await failure(`${base}/loop`, local)).message).to.contain('redirects');
  });

  it('never goes inside, directly or by redirect', async () => {
    expect((await failure(`${base}/inside`, local)).message).to.contain('private network');
    expect((await failure(`${base}/file`, local)).message).to.contain('http');
    for (const url of [`${base}/page`, 'http://localhost:1/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://2130706433/', 'http://0x7f.1/', 'http://169.254.169.254/', 'http://0/']) {
      expect((await failure(url)).message, url).to.contain('private network');
    }
    expect((await failure('ftp://example.org/')).message).to.contain('http');
    expect((await failure('not an address')).message).to.contain('address');
  });

  it('knows which addresses are inside', () => {
    for (const address of ['10.1.2.3', '172.20.0.1', '192.168.1.1', '100.64.1.1', 'fe80::1%eth0', 'fd00::1', '::', '::ffff:7f00:1', '64:ff9b::7f00:1', 'nonsense']) expect(isBlockedAddress(address), address).to.equal(true);
    for (const address of ['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1']) expect(isBlockedAddress(address), address).to.equal(false);
  });
});
