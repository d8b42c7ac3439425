import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Prints as the "dot" reporter does and, when `VARIORUM_TEST_RESULTS` names a file, leaves the run's counts there as JSON. */
export default class ResultsReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env.VARIORUM_TEST_RESULTS;
    if (file === undefined || file === '') return;
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      writeFileSync(file, JSON.stringify({ passes, failures, pending }));
    });
  }
}
