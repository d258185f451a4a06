/** How long the token of an API sign-in lives; refreshing it starts the hours again. */
export const LOGIN_HOURS = 12;

/** However often it is refreshed, an API sign-in ends after this many days. */
export const LOGIN_DAYS = 30;
