/**
 * What a block does to its reader; each family has its colour.
 * @typedef {"kept" | "asks" | "around" | "unseen"} Family
 */

/** @type {Record<string, [Family, string]>} */
const labels = {
  title: ["kept", "Title"],
  standfirst: ["kept", "Standfirst"],
  byline: ["kept", "Byline"],
  date: ["kept", "Date"],
  caption: ["kept", "Caption"],
  body: ["kept", "Body"],
  donation: ["asks", "Asks for money"],
  newsletter: ["asks", "Newsletter"],
  subscription: ["asks", "Subscription"],
  account: ["asks", "Account"],
  notification: ["asks", "Notifications"],
  community: ["asks", "Comments"],
  share: ["asks", "Sharing"],
  app: ["asks", "App"],
  advert: ["asks", "Advert"],
  consent: ["asks", "Consent"],
  related: ["around", "Related"],
  legal: ["around", "Legal"],
  navigation: ["around", "Navigation"],
  boilerplate: ["around", "Boilerplate"],
  duplicate: ["unseen", "Said already"],
  hidden: ["unseen", "Hidden"],
};

/** In the order in which filters offer them. @type {Family[]} */
export const families = ["kept", "asks", "around", "unseen"];

/** @param {string} label */
export const nameOf = (label) => labels[label]?.[1] ?? label;

/**
 * @param {{ label: string, kept: boolean }} block
 * @returns {Family}
 */
export function familyOf({ label, kept }) {
  if (kept) return "kept";
  const family = labels[label]?.[0] ?? "around";
  return family === "kept" ? "around" : family;
}
