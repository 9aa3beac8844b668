// A2: an invitation as calendar programs act on it. The zone stands on the event: on the calendar it would make the times float.
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** A call as it is invited to, moved (a higher sequence of the same uid) or cancelled. */
export interface Invite {
  readonly uid: string;
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
  readonly minutes: number;
  readonly title: string;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: { readonly name: string; readonly email: string };
  /** When it is sent (ms). */
  readonly now: number;
}

/** The text of an `.ics` file. Times are written in UTC, which every program turns into its own zone. */
export function inviteText(invite: Invite): string {
  const { uid, sequence, method, startsAt, minutes, title, organizer, attendee, now } = invite;
  const isOff = method === 'CANCEL';
  const calendar = ical({
    prodId: { company: 'Baton', product: 'Callback', language: 'EN' },
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(now),
    start: new Date(startsAt),
    end: new Date(startsAt + minutes * 60_000),
    timezone: 'UTC',
    summary: title,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer,
    attendees: [{ ...attendee, rsvp: !isOff, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION }],
  });
  return calendar.toString();
}
