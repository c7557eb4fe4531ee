"""Working days, halls' hours and the times written into the lines.

The moving feasts are known for 2026 only; for any other year weekends and fixed holidays
are left out, and nothing else is guessed.
"""

from datetime import date, datetime, timedelta, timezone

BAKU = timezone(timedelta(hours=4))
FIXED = {(1, 1), (1, 2), (1, 20), (3, 8), (5, 9), (5, 28), (6, 15), (6, 26), (11, 8), (11, 9),
         (12, 31)}
MOVING = {
    2026: {date(2026, 3, day) for day in (9, *range(20, 31))}
    | {date(2026, 5, 11), date(2026, 5, 27), date(2026, 5, 29), date(2026, 11, 10)},
}


def is_working(day):
    return (day.weekday() < 5 and (day.month, day.day) not in FIXED
            and day not in MOVING.get(day.year, ()))


def next_working(day):
    """The day itself if one works on it, else the first working day after it."""
    while not is_working(day):
        day += timedelta(days=1)
    return day


def at(day, minute):
    """The instant at so many minutes after midnight in Bakı."""
    return datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=BAKU)


class Timetable:
    """One hearing at a time in the whole court, so that neither hall nor judge can clash
    whoever is drawn."""

    def __init__(self, minutes, closed):
        self.minutes, self.closed = minutes, closed
        self.starts = [*range(570, 780, minutes), *range(840, 1050, minutes)]
        self.taken = {}

    def book(self, earliest, year):
        """(start, end) of the first free slot from that day on, `None` if the year is full."""
        day = earliest
        while True:
            day = next_working(day)
            if day.year > year:
                return None
            used = self.taken.get(day, 0)
            if day not in self.closed and used < len(self.starts):
                self.taken[day] = used + 1
                start = self.starts[used]
                return at(day, start), at(day, start + self.minutes)
            day += timedelta(days=1)
