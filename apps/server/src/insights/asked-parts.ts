// What a question is put to: the house's own facts, or the demo month.
import type { VersionMark } from '@baton/wire';
import type { House } from '../house.ts';
import { demoMonth, DEMO_FLOW, type DemoMonth } from './demo/demo-month.ts';
import { houseZone, type InsightParts } from './pages/parts.ts';
import { questionOf, type InsightQuery, type Question } from './question.ts';
import type { FactReads } from './reads/fact-reads.ts';

export interface AskedPartsOptions {
  readonly house: House;
  readonly reads: FactReads;
  readonly flowNames: () => Promise<ReadonlyMap<string, string>>;
  readonly versions: () => Promise<VersionMark[]>;
}

export interface AskedParts {
  /** `demo` is there when the question is about it. */
  readonly of: (query: InsightQuery) => Promise<{ question: Question; parts: InsightParts; demo: DemoMonth | null }>;
  /** Made when somebody first asks for it. */
  readonly demoNow: () => DemoMonth;
  readonly close: () => void;
}

export function askedParts({ house, reads, flowNames, versions }: AskedPartsOptions): AskedParts {
  let made: DemoMonth | null = null;
  const demoNow = (): DemoMonth => (made ??= demoMonth(house.workspace(), house.now()));
  return {
    demoNow,
    async of(query) {
      const question = questionOf(query, houseZone(house.workspace()), house.now());
      const demo = question.demo ? demoNow() : null;
      const names = demo ? new Map([[DEMO_FLOW, 'Standard handoff']]) : await flowNames();
      const marks = demo ? demo.versions : await versions();
      const parts: InsightParts = {
        reads: demo ? demo.reads : reads,
        now: house.now,
        workspace: house.workspace,
        flowNames: () => names,
        versions: (flow) => marks.filter((mark) => flow === undefined || mark.flow === flow),
        demo: question.demo,
      };
      return { question, parts, demo };
    },
    close: () => made?.close(),
  };
}
