package vn.neuguong.notification.delivery.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.notification.delivery.DeliveryFigures;
import vn.neuguong.notification.delivery.DeliverySummary;

/** How far the mails of a programme have come. */
@RestController
class DeliverySummaryController {

    private final DeliveryFigures figures;

    DeliverySummaryController(DeliveryFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/api/deliveries/summary")
    @PreAuthorize("hasAuthority('SCOPE_deliveries:read')")
    DeliverySummary summary(@RequestParam String correlation) {
        return figures.of(correlation);
    }
}
