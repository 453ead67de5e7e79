-- What the list of ratings tells above its rows is summed from the index alone.
CREATE INDEX ix_rating_sums ON voice.rating (unit_id, rated_at) INCLUDE (is_liked, responded_at, answers_text);
