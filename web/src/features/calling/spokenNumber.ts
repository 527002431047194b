/** A number as it is read aloud: a mobile in three, four and four digits, anything else as it is. */
export const spokenNumber = (number: string): string =>
  /^1\d{10}$/.test(number) ? `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}` : number
