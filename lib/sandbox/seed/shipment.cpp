#include "sandbox/seed/builder.hpp"

namespace gladly_mcp::sandbox::seed {

using namespace std::chrono_literals;

void add_late_shipment(builder& to)
{
    static constexpr std::string_view who = "CUST_55012";
    customer& profile = to.add_customer({.id = who,
                                         .name = "Alex Example",
                                         .email = "alex@example.com",
                                         .phone = "+1-555-012-3456",
                                         .address = "12 Sample Street, Springfield"},
                                        days(410), days(1));
    profile.custom_attributes = {{"loyaltyTier", "gold"}, {"ordersTotal", "14"}};

    to.begin("CONV_55012_1", who, id::support_inbox, id::support_agent, days(60), {"TOPIC_PRODUCT"});
    to.customer_sms(days(60), "Hi, is the Ridge 40 backpack waterproof or do I need a cover?");
    to.agent_sms(days(60) - 12min,
                 "Hello Alex! The fabric sheds rain; for hours of it we suggest the cover, which fits "
                 "in the bottom pocket.");
    to.customer_sms(days(60) - 20min, "Great, thank you!");
    to.close(days(60) - 30min);

    to.begin("CONV_55012_2", who, id::support_inbox, id::support_agent, days(9), {id::shipping_topic});
    to.agent_email(days(9), "Order EX-20417 confirmed",
                   "Hello Alex,\n\nthank you for order EX-20417 (1 x Ridge 40 backpack, 1 x rain cover).\nCarrier: "
                   "Example Parcel, tracking number EXP-7700-1234-5678.\nExpected delivery: " +
                       to.date(days(3)) + ".\n\nExample Outdoor Shop");
    to.close(days(9) - 1min);

    to.begin("CONV_55012_3", who, id::support_inbox, {}, days(1), {id::shipping_topic, id::delay_topic});
    to.customer_email(days(1), "Where is my order EX-20417?",
                      "Hello,\n\nmy order EX-20417 should have arrived on " + to.date(days(3)) +
                          ", but there is still no parcel. The tracking page for EXP-7700-1234-5678 has said \"delayed "
                          "at the Springfield depot\" since " +
                          to.date(days(4)) +
                          ".\n\nI need the backpack for a trip this weekend. Could you tell me when it comes? A text "
                          "message to my mobile is fine.\n\nThanks,\nAlex");
    to.note(days(1) - 35min, "Carrier confirms: EXP-7700-1234-5678 missed its connection, new delivery date " +
                                 to.date(-days(1)) + ". Customer not told yet.");
}

} // namespace gladly_mcp::sandbox::seed
