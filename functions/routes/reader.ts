import type { ReferenceData } from '../../shared/reference.ts';
import { makeReconciler, type Reconciler } from '../reconcile/reconciler.ts';
import { makeReader } from '../text/make-reader.ts';
import { type NameMatcher, nameMatcher } from '../text/names/matcher.ts';
import { type PlaceReader, placeReader } from '../text/places.ts';
import type { Reader } from '../text/reader.ts';

/** 按某版本的名册造出来的；同一份参考数据在一个 isolate 里只造一次。 */
const oncePer = <T extends object>(make: (reference: ReferenceData) => T): ((reference: ReferenceData) => T) => {
  const made = new WeakMap<ReferenceData, T>();
  return (reference) => {
    const known = made.get(reference) ?? make(reference);
    made.set(reference, known);
    return known;
  };
};

export const readerOf: (reference: ReferenceData) => Reader = oncePer(makeReader);
export const placeReaderOf: (reference: ReferenceData) => PlaceReader = oncePer(({ divisions }) =>
  placeReader(divisions),
);

/** 县中托管帮扶的学校（连同所在县）与高校；是已知不全的名单。 */
export const custodyMatcherOf: (reference: ReferenceData) => NameMatcher = oncePer((reference) =>
  nameMatcher(
    reference.custodyPairs.flatMap(({ school, province, county, university }) => [
      { name: school, place: province + county },
      { name: university },
    ]),
    placeReaderOf(reference),
  ),
);

export const reconcilerOf: (reference: ReferenceData) => Reconciler = oncePer((reference) =>
  makeReconciler({
    reference,
    reader: readerOf(reference),
    places: placeReaderOf(reference),
    schools: custodyMatcherOf(reference),
  }),
);
