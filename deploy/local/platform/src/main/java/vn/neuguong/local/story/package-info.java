/** What is played on a running system from outside: loading the sample campaign, and the story of a programme. */
@NullMarked
package vn.neuguong.local.story;

import org.jspecify.annotations.NullMarked;
