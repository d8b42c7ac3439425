import cliProgress from 'cli-progress';

/** A progress bar on standard error when that is a terminal; silent elsewhere, so that logs and pipes stay clean. */
export class Progress {
  private readonly bar: cliProgress.SingleBar | undefined;

  constructor(label: string, total: number) {
    if (!process.stderr.isTTY || total < 2) return;
    this.bar = new cliProgress.SingleBar(
      { stream: process.stderr, format: `${label} {bar} {value}/{total} · {eta_formatted} left`, hideCursor: true, clearOnComplete: true },
      cliProgress.Presets.shades_grey,
    );
    this.bar.start(total, 0);
  }

  step(): void {
    this.bar?.increment();
  }

  stop(): void {
    this.bar?.stop();
  }
}
