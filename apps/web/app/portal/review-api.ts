import { type ApiClient, answer } from '@conoceles/api-client';
import type {
  AssignedReviews,
  AssignReviews,
  NextReview,
  PublishedReviews,
  PublishReviews,
  ReviewQueue,
  ReviewSheet,
  ReviewTarget,
  SaveFindings,
  Verdict,
} from '@conoceles/contracts';

type Query = Readonly<Record<string, string>>;

/** What the review desk asks of the API. */
export function reviewVerbs(client: ApiClient) {
  const { review } = client.api;
  const sheet = review[':candidacyId'][':kind'];
  return {
    queue: (query: Query): Promise<ReviewQueue> => answer(review.queue.$get({ query })),
    nextReview: (query: Query, after: ReviewTarget): Promise<NextReview> => {
      const place = { afterCandidacyId: after.candidacyId, afterKind: after.kind };
      return answer(review.next.$get({ query: { ...query, ...place } }));
    },
    assignReviews: (json: AssignReviews): Promise<AssignedReviews> =>
      answer(review.assignments.$post({ json })),
    publishReviews: (json: PublishReviews): Promise<PublishedReviews> =>
      answer(review.publications.$post({ json })),
    sheet: (param: ReviewTarget): Promise<ReviewSheet> => answer(sheet.$get({ param })),
    saveFindings: (param: ReviewTarget, json: SaveFindings): Promise<ReviewSheet> =>
      answer(sheet.findings.$put({ param, json })),
    giveVerdict: (param: ReviewTarget, json: Verdict): Promise<ReviewSheet> =>
      answer(sheet.verdicts.$post({ param, json })),
    recheckLinks: (candidacyId: string): Promise<{ asked: number }> =>
      answer(review[':candidacyId'].links.$post({ param: { candidacyId } })),
  };
}
