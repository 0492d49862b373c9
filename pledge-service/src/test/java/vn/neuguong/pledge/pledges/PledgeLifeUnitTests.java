package vn.neuguong.pledge.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.pledge.pledges.PledgeOfLan.HEAD_PASSED_ON;
import static vn.neuguong.pledge.pledges.PledgeOfLan.HEAD_VACANT;
import static vn.neuguong.pledge.pledges.PledgeOfLan.HEAD_WAITING;
import static vn.neuguong.pledge.pledges.PledgeOfLan.NO_UNION;
import static vn.neuguong.pledge.pledges.PledgeOfLan.SIGNED_AT;
import static vn.neuguong.pledge.pledges.PledgeOfLan.UNION_WAITING;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.roster.Seat;

/** Whatever is done to a pledge, in whatever order, some things hold (invariants 2, 3 and 7). */
class PledgeLifeUnitTests {

    private static final List<Acknowledgement> SCHOOL = List.of(HEAD_WAITING, UNION_WAITING);
    private static final List<Acknowledgement> NEW_HEAD = List.of(HEAD_PASSED_ON, UNION_WAITING);
    private static final List<Acknowledgement> NOBODY = List.of(HEAD_VACANT, NO_UNION);

    /** What can be asked of a pledge. */
    enum Command {
        VIEW {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.view(PledgeOfLan.viewing(), now);
            }
        },
        SIGN {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.sign(PledgeOfLan.signature(Device.COMPUTER, now), SCHOOL);
            }
        },
        SIGN_WITH_NOBODY_TO_ASK {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.sign(PledgeOfLan.signature(Device.MOBILE, now), NOBODY);
            }
        },
        SIGN_ANOTHER_TEXT {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                var other = new Viewing("d".repeat(64), Device.MOBILE, now);
                pledge.sign(new Signature(other, now, PledgeOfLan.CODE), SCHOOL);
            }
        },
        REFUSE {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.refuse(PledgeOfLan.viewing(), PledgeOfLan.REASON, now);
            }
        },
        GO_ON_LEAVE {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.pause(now);
            }
        },
        RETURN {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.resume(now.plusSeconds(86_400), now);
            }
        },
        ACKNOWLEDGE_AS_HEAD {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.acknowledge(Seat.HEAD, PhuXuan.OANH.personId(), now);
            }
        },
        ACKNOWLEDGE_AS_NEW_HEAD {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.acknowledge(Seat.HEAD, PhuXuan.HIEU.personId(), now);
            }
        },
        ACKNOWLEDGE_AS_UNION {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.acknowledge(Seat.UNION, PhuXuan.DIEP.personId(), now);
            }
        },
        PASS_THE_SEAT_ON {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.followSeats(NEW_HEAD, now);
            }
        },
        GIVE_THE_SEAT_BACK {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.followSeats(SCHOOL, now);
            }
        },
        VACATE_ALL_SEATS {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.followSeats(NOBODY, now);
            }
        },
        SUPERSEDE {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.supersede(now);
            }
        },
        LEAVE {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.end(EndReason.LEFT, now);
            }
        },
        END_THE_PROGRAMME {
            @Override
            void applyTo(Pledge pledge, Instant now) {
                pledge.end(EndReason.PROGRAMME_ENDED, now);
            }
        };

        abstract void applyTo(Pledge pledge, Instant now);
    }

    @Property(tries = 3_000)
    void holdsWhateverIsDone(@ForAll @Size(max = 25) List<Command> commands, @ForAll boolean onLeave) {
        var invitation = Invitation.of(PledgeOfLan.TERMS, PledgeOfLan.LAN);
        var pledge =
                onLeave ? Pledge.inviteOnLeave(invitation, PhuXuan.LAUNCH) : Pledge.invite(invitation, PhuXuan.LAUNCH);
        var now = SIGNED_AT;
        for (var command : commands) {
            var before = Snapshot.of(pledge);
            try {
                command.applyTo(pledge, now);
            } catch (IllegalPledgeStateException refused) {
                assertThat(refused).hasMessageContaining(before.status().name());
                assertThat(Snapshot.of(pledge)).isEqualTo(before);
            } catch (TextChangedException refused) {
                assertThat(Snapshot.of(pledge)).isEqualTo(before);
            }
            assertKeepsWhatWas(pledge, before);
            assertIsConsistent(pledge);
            now = now.plusSeconds(60);
        }
    }

    private static void assertKeepsWhatWas(Pledge pledge, Snapshot before) {
        assertThat(pledge.evidence()).startsWith(before.evidence().toArray(Evidence[]::new));
        assertThat(pledge.raisedEvents()).startsWith(before.events().toArray());
        if (before.signedAt() != null) {
            assertThat(pledge.signedAt()).contains(before.signedAt());
        }
        if (before.status().isFinal()) {
            assertThat(Snapshot.of(pledge)).isEqualTo(before);
        }
        if (!pledge.raisedEvents().equals(before.events())) {
            assertThat(pledge.evidence()).as("every change leaves proof").isNotEqualTo(before.evidence());
        }
    }

    private static void assertIsConsistent(Pledge pledge) {
        boolean waits = pledge.acknowledgements().stream().anyMatch(Acknowledgement::isWaiting);
        assertThat(waits).as("waits for a seat").isEqualTo(pledge.status() == PledgeStatus.SIGNED);
        assertThat(pledge.evidence())
                .filteredOn(entry -> entry.kind() == Evidence.Kind.SIGNED)
                .hasSize(pledge.signedAt().isPresent() ? 1 : 0)
                .allSatisfy(entry -> assertThat(entry.textSha256()).isEqualTo(PledgeOfLan.TEXT));
        assertThat(openTasks(pledge)).as("open tasks").isEqualTo(pledge.isAsked() ? 1 : 0);
        assertThat(pledge.isAsked()
                        && !(pledge.status() == PledgeStatus.INVITED || pledge.status() == PledgeStatus.VIEWED))
                .as("asked in vain")
                .isFalse();
        assertThat(pledge.inForceAt().isPresent() && pledge.signedAt().isEmpty())
                .isFalse();
    }

    /** Each task is opened once and closed once at most, after it was opened. */
    private static int openTasks(Pledge pledge) {
        var open = new HashSet<String>();
        var ever = new HashSet<String>();
        for (var event : pledge.raisedEvents()) {
            if (event instanceof TaskOpened opened) {
                assertThat(ever.add(opened.taskId())).as("a task of its own").isTrue();
                open.add(opened.taskId());
            } else if (event instanceof TaskClosed closed) {
                assertThat(open.remove(closed.taskId()))
                        .as("closes what is open")
                        .isTrue();
            }
        }
        return open.size();
    }

    private record Snapshot(
            PledgeStatus status,
            @org.jspecify.annotations.Nullable Instant signedAt,
            List<Evidence> evidence,
            List<Acknowledgement> acknowledgements,
            List<Object> events) {

        static Snapshot of(Pledge pledge) {
            return new Snapshot(
                    pledge.status(),
                    pledge.signedAt().orElse(null),
                    pledge.evidence(),
                    pledge.acknowledgements(),
                    pledge.raisedEvents());
        }
    }
}
