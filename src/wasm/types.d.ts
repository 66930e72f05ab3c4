/** What a source is written in. */
export type SourceKind = "html" | "text";

/** A view of the article. */
export type Format = "markdown" | "html" | "text";

/** What a block is: first what is kept, then what is left out. */
export type Label =
    | "title" | "standfirst" | "byline" | "date" | "caption" | "body"
    | "donation" | "newsletter" | "subscription" | "account" | "notification" | "community" | "share" | "app"
    | "advert" | "related" | "consent" | "legal" | "navigation" | "duplicate" | "hidden" | "boilerplate";

/** The article's particulars. What is unknown is null. */
export interface Article {
    title: string | null;
    standfirst: string | null;
    authors: string[];
    byline: string | null;
    byline_role: string | null;
    /** ISO 8601: a day, or a time with the offset that the page says. */
    published: string | null;
    modified: string | null;
    site_name: string | null;
    url: string | null;
    /** BCP 47. */
    language: string | null;
    direction: "ltr" | "rtl" | null;
    lead_image: { url: string | null; alt: string | null; caption: string | null; credit: string | null } | null;
    section: string | null;
    /** An address, or words. */
    licence: string | null;
    /** Whether it is free to read. */
    free: boolean | null;
    kind: "article" | "discussion" | "documentation" | "listing" | "other";
    /** Where each value was found, and why that was believed. */
    sources: Record<
        | "title" | "standfirst" | "authors" | "byline_role" | "published" | "modified" | "site_name" | "language"
        | "section" | "licence" | "free", string | null>;
    word_count: number;
    /** Number of blocks left out. */
    left_out: number;
}

/** One block of the page, with its verdict. */
export interface Block {
    /** Stable for the same page. */
    id: string;
    label: Label;
    kept: boolean;
    /** The sum of the reasons' weights; kept from 0 on. */
    score: number;
    reasons: { rule: string; weight: number; evidence: string }[];
    text: string;
}

/** What a reader decided about one block, or about all that are like it. */
export interface Choice {
    /** One block; all that say the same; all of a kind. The narrowest counts. */
    about: "block" | "text" | "label";
    /** A block's id, or a label. */
    name: string;
    /** Whether it belongs to the article. */
    keep: boolean;
}
