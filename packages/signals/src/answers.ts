// Values in an answer: what needs the libraries of dates, phone numbers and addresses.
export { countryOf } from './answers/country-of.ts';
export { exactly, readAmount, type AmountReading } from './answers/read-amount.ts';
export {
  meantOf,
  ownContactIn,
  readEmail,
  readPhone,
  type Contact,
  type ContactReading,
} from './answers/read-contact.ts';
export { isAutomatic } from './answers/is-automatic.ts';
export { readPromise, type SaidPromise } from './answers/read-promise.ts';
export { readRating } from './answers/read-rating.ts';
export { readTime, type Moment, type TimeReading } from './answers/read-time.ts';
