import type { Page } from "@/lib/kernel/page";

/** `meta` and `links` of a list answer; links keep every other query parameter. */
export function listLinks(url: URL, { total, page, perPage }: Page<unknown>) {
  const lastPage = Math.max(1, Math.ceil(total / perPage));
  const link = (to: number) => {
    const params = new URLSearchParams(url.searchParams);
    params.set("page", String(to));
    return `${url.pathname}?${params}`;
  };
  return {
    meta: { page, per_page: perPage, total, last_page: lastPage },
    links: {
      first: link(1),
      prev: page > 1 ? link(Math.min(page - 1, lastPage)) : null,
      next: page < lastPage ? link(page + 1) : null,
      last: link(lastPage),
    },
  };
}
