package vn.neuguong.local.story;

import java.io.PrintStream;
import vn.neuguong.local.launcher.RunningSystem;
import vn.neuguong.local.launcher.Scenario;

/** Gives a system that was just started for the first time something to look at: a roster and a launched campaign. */
public final class SampleCampaign implements Scenario {

    @Override
    public int play(RunningSystem system, PrintStream out) {
        var clock = new StoryClock(system.home().clock());
        var roster = SampleRoster.read(system.sampleData());
        var campaign = new Campaign(new Office(system), system.pledge(), roster, clock::now);
        loadUnlessThereIsOne(campaign, system.inbox().toString(), out);
        return 0;
    }

    static void loadUnlessThereIsOne(Campaign campaign, String inbox, PrintStream out) {
        if (campaign.anyProgrammeExists()) {
            return;
        }
        campaign.importRoster();
        var programmeId = campaign.launchNew();
        out.printf(
                "The sample campaign %s is launched: %d invitations are on their way to %s%n",
                programmeId, campaign.people(), inbox);
    }
}
