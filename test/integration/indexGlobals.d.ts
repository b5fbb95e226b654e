/** The extension host that this bundle is made for. */
declare const __HOST__: 'node' | 'worker';
/** Only tests whose full title matches this run; empty: all. */
declare const __GREP__: string;
/** By how many days the dates of the opened sample lie after those in test/fixtures/sample: see `sampleDate`. */
declare const __SAMPLE_SHIFT__: number;
/** What marks a line as a report for the driver. */
declare const __REPORT_MARK__: string;

/** Every `*.test.ts` beside and below this file; esbuild fills it. */
declare module 'all-tests';
