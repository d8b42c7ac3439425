import path from 'node:path';
import { expect } from 'chai';
import { loadConfig, projectRoot, SETTINGS, type Flags } from '../../src/config.js';
import { ValidationError } from '../../src/errors.js';

describe('the settings', () => {
  it('are the defaults when nothing is given', () => {
    expect(loadConfig({}, {})).to.deep.equal({
      host: '127.0.0.1', port: 3000, database: path.join(projectRoot(), 'data/variorum.sqlite'), logLevel: 'warn', sample: true, workers: 1, root: projectRoot(),
    });
  });

  const given: readonly (readonly [name: keyof Flags, key: 'host' | 'port' | 'logLevel' | 'sample' | 'workers', environment: string, flag: string, fromEnvironment: unknown, fromFlag: unknown])[] = [
    ['host', 'host', '10.0.0.1', '::1', '10.0.0.1', '::1'],
    ['port', 'port', '8080', '0', 8080, 0],
    ['logLevel', 'logLevel', 'debug', 'silent', 'debug', 'silent'],
    ['sample', 'sample', 'off', 'on', false, true],
    ['workers', 'workers', '4', '0', 4, 0],
  ];
  for (const [name, key, environment, flag, fromEnvironment, fromFlag] of given) {
    it(`take ${name} from the flag, else from ${SETTINGS[name].variable}`, () => {
      const variables = { [SETTINGS[name].variable]: environment };
      expect(loadConfig({}, variables)[key]).to.equal(fromEnvironment);
      expect(loadConfig({ [name]: flag }, variables)[key]).to.equal(fromFlag);
    });
  }

  it('take a database path from where the user stands', () => {
    expect(loadConfig({ db: 'x/y.sqlite' }, {}).database).to.equal(path.resolve('x/y.sqlite'));
    expect(loadConfig({}, { VARIORUM_DB: 'z.sqlite' }).database).to.equal(path.resolve('z.sqlite'));
    expect(loadConfig({ db: '/abs.sqlite' }, { VARIORUM_DB: 'z.sqlite' }).database).to.equal('/abs.sqlite');
  });

  it('pass over an empty variable', () => {
    expect(loadConfig({}, { VARIORUM_PORT: '', VARIORUM_HOST: '  ' })).to.deep.include({ port: 3000, host: '127.0.0.1' });
  });

  const bad: readonly (readonly [flags: Flags, environment: NodeJS.ProcessEnv, named: string, value: string])[] = [
    [{ port: 'http' }, {}, '--port', 'http'],
    [{ port: '65536' }, {}, '--port', '65536'],
    [{ port: '-1' }, {}, '--port', '-1'],
    [{ port: '80.5' }, {}, '--port', '80.5'],
    [{ port: '' }, {}, '--port', ''],
    [{ port: ' ' }, {}, '--port', ' '],
    [{ host: '' }, {}, '--host', ''],
    [{ db: '' }, {}, '--db', ''],
    [{}, { VARIORUM_PORT: 'NaN' }, 'VARIORUM_PORT', 'NaN'],
    [{}, { VARIORUM_LOG_LEVEL: 'loud' }, 'VARIORUM_LOG_LEVEL', 'loud'],
    [{ logLevel: 'loud' }, {}, '--log-level', 'loud'],
    [{}, { VARIORUM_SAMPLE: 'yes' }, 'VARIORUM_SAMPLE', 'yes'],
    [{}, { VARIORUM_WORKERS: '1.5' }, 'VARIORUM_WORKERS', '1.5'],
    [{}, { VARIORUM_WORKERS: '0x2' }, 'VARIORUM_WORKERS', '0x2'],
  ];
  for (const [flags, environment, named, value] of bad) {
    it(`refuse “${value}” and name ${named}, in one line`, () => {
      expect(() => loadConfig(flags, environment)).to.throw(ValidationError).with.property('message').that.includes(named).and.includes(value).and.not.includes('\n');
    });
  }

  it('cannot be changed once they are read', () => {
    expect(loadConfig({}, {})).to.be.frozen;
  });
});
