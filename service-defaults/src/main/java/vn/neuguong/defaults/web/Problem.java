package vn.neuguong.defaults.web;

/**
 * One thing wrong with what was sent, in the reader's language.
 *
 * @param field where: a field of the request, or a row and column of a file
 * @param reason what is wrong with it and what is expected
 */
public record Problem(String field, String reason) {}
