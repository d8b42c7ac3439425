import { expect } from 'chai';
import { reasonNotWritten, reasonOf } from '../../../src/commands/file-faults.js';

describe('faults of files in words', () => {
  const fault = (code: string): Error => Object.assign(new Error(`${code}: as the system says it`), { code });

  it('tells reading from writing', () => {
    expect(reasonOf(fault('ENOENT'))).to.equal('there is no such file');
    expect(reasonNotWritten(fault('ENOENT'))).to.equal('its folder does not exist');
    expect(reasonOf(fault('EACCES'))).to.equal('may not be read (permission denied)');
    expect(reasonNotWritten(fault('EACCES'))).to.equal('may not be written (permission denied)');
    expect(reasonNotWritten(fault('EISDIR'))).to.equal('is a folder');
  });

  it('says of any other what the system says', () => {
    expect(reasonOf(fault('EMFILE'))).to.equal('EMFILE: as the system says it');
    expect(reasonOf(new Error('is a folder'))).to.equal('is a folder');
  });
});
