import { expect, test } from 'vitest';
import { coversPlace, withContainingRegions } from '../../src/rules/place.js';
import { containsDay } from '../../src/rules/time.js';
import { askShared } from '../kit/graph.js';

interface Holding {
  readonly id: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly jurisdiction: {
    readonly region: { readonly id: string };
    readonly except: readonly { readonly id: string }[];
  };
}

const ask = askShared();
const ABOUT = '许可';

async function holdings(asOf?: string, place?: string): Promise<Holding[]> {
  const { data, errors } = await ask(
    `query ($asOf: Date, $place: String) {
      whoOwns(about: "${ABOUT}", asOf: $asOf, place: $place, first: 500) {
        nodes { id validFrom validTo jurisdiction { region { id } except { id } } }
      }
    }`,
    { asOf, place },
  );
  expect(errors).toEqual([]);
  return (data as { whoOwns: { nodes: Holding[] } }).whoOwns.nodes;
}

const ids = (list: readonly Holding[]) => list.map(({ id }) => id);

test.each(['2020-06-22', '2020-06-23', '2020-08-01', '1990-01-01', '2099-12-31'])(
  'the holdings of %s are those that the rule of time picks',
  async (day) => {
    const all = await holdings();
    expect(all.length).toBeLessThan(500);
    expect(ids(await holdings(day))).toEqual(
      ids(all.filter(({ validFrom, validTo }) => containsDay({ from: validFrom, to: validTo }, day))),
    );
  },
);

test('the holdings of every place are those that the rule of place picks', async () => {
  const { data } = await ask('{ regions { id partOf { id } } }');
  const { regions } = data as { regions: { id: string; partOf: { id: string } | null }[] };
  const partOf = new Map(regions.map((region) => [region.id, region.partOf?.id]));
  const all = await holdings();
  for (const { id } of regions) {
    const place = withContainingRegions(id, (region) => partOf.get(region));
    const covered = all.filter(({ jurisdiction: { region, except } }) =>
      coversPlace({ region: region.id, except: except.map((exception) => exception.id) }, place),
    );
    expect(ids(await holdings(undefined, id))).toEqual(ids(covered));
  }
});
