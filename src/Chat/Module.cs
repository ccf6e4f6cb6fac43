using GraphQLSubs;

[assembly: Module("ChatTypes")]
